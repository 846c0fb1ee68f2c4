/** What decides who may open a matter; a row of `vault_matters`. */
export type MatterRow = {
  readonly matter_id: string
  /** null until the request itself is known */
  readonly taken_in_app: string | null
  readonly request_event_id: string | null
  readonly receipt_number: string | null
  readonly receipt_secret_hash: string | null
  readonly subject_id: string | null
  readonly division_code: string | null
  readonly taken_by_post: string | null
  readonly taken_by_unit: string | null
  readonly submitted_at: string | null
  readonly historical: boolean
  /** null while undispatched */
  readonly unit_id: string | null
  /** answered, and the person has not been heard yet */
  readonly replied: boolean
  readonly closed: boolean
}

/** A matter nothing is known of yet. */
export function unknownMatter(matterId: string): MatterRow {
  return {
    matter_id: matterId,
    taken_in_app: null,
    request_event_id: null,
    receipt_number: null,
    receipt_secret_hash: null,
    subject_id: null,
    division_code: null,
    taken_by_post: null,
    taken_by_unit: null,
    submitted_at: null,
    historical: false,
    unit_id: null,
    replied: false,
    closed: false,
  }
}

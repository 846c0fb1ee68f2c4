import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { InformationAdded, RequesterVerified, RequestSubmitted, RequestWithdrawn } from '../events.ts'

export type RequestRow = {
  matter_id: string
  request_event_id: string
  receipt_number: string
  receipt_secret_hash: string
  subject_id: string
  kind: string
  identity: string
  channel: string
  origin: string
  division_code: string | null
  has_contact: boolean
  attachments: number
  additions: number
  taken_by_post: string | null
  taken_by_unit: string | null
  occurred_at: string
  recorded_at: string
  historical: boolean
  withdrawn_at: string | null
}

function submitted(request: RequestSubmitted, event: RecordedEvent): RequestRow {
  return {
    matter_id: request.matterId,
    request_event_id: event.id,
    receipt_number: request.receiptNumber,
    receipt_secret_hash: request.receiptSecretHash,
    subject_id: request.content.subjectId,
    kind: request.kind,
    identity: request.identity,
    channel: event.circumstances.channelUsed ?? 'portal',
    origin: event.origin,
    division_code: request.divisionCode ?? null,
    has_contact: request.contact !== undefined,
    attachments: request.attachments.length,
    additions: 0,
    taken_by_post: request.takenBy?.post ?? null,
    taken_by_unit: request.takenBy?.unit ?? null,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    historical: event.circumstances.historical === true,
    withdrawn_at: null,
  }
}

/** Requests by matter; an addition that arrives before its request is counted by the timeline only. */
export const intakeRequests = defineProjection<RequestRow>({
  name: 'intake_requests',
  version: 3,
  table: 'intake_requests',
  key: 'matter_id',
  keysOf(event) {
    const data = [RequestSubmitted, InformationAdded, RequestWithdrawn, RequesterVerified]
      .map((definition): { matterId: string } | undefined => definition.match(event))
      .find((match) => match !== undefined)
    return data === undefined ? [] : [data.matterId]
  },
  evolve(row, event) {
    const request = RequestSubmitted.match(event)
    if (request !== undefined) return row ?? submitted(request, event)
    if (row === null) return null
    if (RequestWithdrawn.match(event) !== undefined) return { ...row, withdrawn_at: event.occurredAt }
    if (RequesterVerified.match(event) !== undefined) return { ...row, identity: 'verified', has_contact: true }
    return { ...row, additions: row.additions + 1 }
  },
})

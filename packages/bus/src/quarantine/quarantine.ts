import type { Pool } from 'pg'
import type { QuarantineReason } from '../inbox/verify.ts'

/** A message that was put aside: what it claimed to be, never what it said. */
export interface Quarantined {
  readonly reason: QuarantineReason
  readonly subject: string
  readonly claimedSource: string
  readonly claimedType: string
  readonly claimedId: string
  readonly claimedSeq: string
  /** SHA-256 of subject, headers and body, hex: the same message is one row however often it comes */
  readonly digest: string
  readonly bytes: number
}

/** Where messages that were not believed are kept for an operator to look at. */
export interface Quarantine {
  save(messages: readonly Quarantined[]): Promise<void>
}

const COLUMNS = [
  'digest',
  'reason',
  'subject',
  'claimedSource',
  'claimedType',
  'claimedId',
  'claimedSeq',
  'bytes',
] as const

const INSERT = `insert into bus_quarantine (digest, reason, subject, claimed_source, claimed_type, claimed_id, claimed_seq, bytes)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
  on conflict (digest) do update set times = bus_quarantine.times + 1, last_at = now()`

/** The quarantine in the app's own database, table `bus_quarantine`. */
export function createQuarantine(pool: Pool): Quarantine {
  return {
    async save(messages) {
      const unique = [...new Map(messages.map((message) => [message.digest, message])).values()]
      await pool.query(
        INSERT,
        COLUMNS.map((column) => unique.map((message) => message[column])),
      )
    },
  }
}

import { createHash } from 'node:crypto'
import { canonicalBytes } from '@yiwang/kernel'
import type { ClientBase } from 'pg'

export type Attributes = Readonly<Record<string, string>>

/** A row of `ledger_events` with all it says of itself. */
export interface LedgerRow {
  readonly position: number
  readonly origin: string
  readonly lane: string
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly streamId: string
  readonly streamVersion: number
  readonly matterId: string | null
  readonly recordedAt: Date
  readonly ownCommandId: string | null
  readonly ownCommandSize: number | null
  readonly attributes: string
  readonly data: Buffer
}

const PAGE = 2000

/** Every row of a ledger in order of position. */
export async function* rowsOf(client: ClientBase): AsyncGenerator<LedgerRow> {
  for (let after = 0; ;) {
    const { rows } = await client.query<LedgerRow>(
      `SELECT position, origin, lane, seq, id, type, stream_id AS "streamId", stream_version AS "streamVersion",
              matter_id AS "matterId", recorded_at AS "recordedAt", own_command_id AS "ownCommandId",
              own_command_size AS "ownCommandSize", attributes, data
         FROM ledger_events WHERE position > $1 ORDER BY position LIMIT ${PAGE}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.position
  }
}

/** SHA-256 over the canonical bytes, hex; reckoned here again and not by the ledger, which is what is being checked. */
export function hashOf(attributes: Attributes, data: Uint8Array): string {
  return createHash('sha256').update(canonicalBytes(attributes, data)).digest('hex')
}

/** JSON text as attributes; what cannot be read has none and so disagrees with everything. */
export function readAttributes(text: string): Attributes {
  try {
    return JSON.parse(text) as Attributes
  } catch {
    return {}
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Names of what a row says of itself beside its hash that does not agree with what was hashed. */
export function disagreements(row: LedgerRow, a: Attributes): string[] {
  const matter = UUID.test(a.matterid ?? '') ? a.matterid : undefined
  const pairs = [
    ['hash', hashOf(a, row.data), a.hash],
    ['origin', row.origin, a.source?.slice(1)],
    ['lane', row.lane, a.lane],
    ['seq', String(row.seq), a.seq],
    ['id', row.id, a.id],
    ['type', row.type, a.type?.replace(/^yiwang\./, '')],
    ['stream_id', row.streamId, a.subject],
    ['stream_version', String(row.streamVersion), a.streamversion],
    ['matter_id', row.matterId ?? undefined, matter],
    ['recorded_at', row.recordedAt.getTime(), Date.parse(a.time ?? '')],
  ] as const
  return pairs.flatMap(([name, is, should]) => (is === should ? [] : [name]))
}

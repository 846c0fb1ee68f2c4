import type pg from 'pg'
import type { WireEvent } from '@yiwang/kernel'
import { isUuid } from './prepare.ts'
import { awaited } from './transaction.ts'
import type { Heads } from './head.ts'

/** A row of ledger_events about to be inserted. */
export interface EventRow {
  readonly position: number
  readonly wire: WireEvent
  /** on the first event of an own command */
  readonly ownCommand?:
    | { readonly id: string; readonly size: number; readonly contentDigest?: string | undefined }
    | undefined
}

const INSERT = `
WITH moved AS (
  UPDATE ledger_position SET position = $20 WHERE id = 1 AND position = $19 AND NOT EXISTS (
    SELECT FROM unnest($21::text[], $22::int[]) AS s(id, version) WHERE NOT EXISTS (
      SELECT FROM ledger_events e WHERE e.stream_id = s.id AND e.stream_version = s.version AND e.origin = $23))
  RETURNING ledger_position.id
), heads AS (
  INSERT INTO ledger_heads (origin, lane, seq, hash)
  SELECT h.* FROM moved, unnest($15::text[], $16::text[], $17::bigint[], $18::text[]) AS h
  ON CONFLICT (origin, lane) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
)
INSERT INTO ledger_events (position, origin, lane, seq, id, type, stream_id, stream_version, matter_id, recorded_at,
                           own_command_id, own_command_size, own_command_digest, attributes, data)
SELECT position, origin, lane, seq, e.id, type, stream_id, stream_version, matter_id, recorded_at,
       own_command_id, own_command_size, own_command_digest, convert_from(attributes, 'UTF8'), data
  FROM moved, unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::int[],
                     $9::uuid[], $10::timestamptz[], $11::text[], $12::int[], $24::text[], $13::bytea[], $14::bytea[])
    AS e(position, origin, lane, seq, id, type, stream_id, stream_version, matter_id, recorded_at,
         own_command_id, own_command_size, own_command_digest, attributes, data)`

function matterOf(matterId: string | undefined): string | null {
  return matterId !== undefined && isUuid(matterId) ? matterId : null
}

/** What a batch was built upon. */
interface Ground {
  readonly heads: Heads
  /** versions some streams must have reached */
  readonly believed?: ReadonlyMap<string, number>
}

/**
 * Moves the position from where the batch was built upon, writes rows and heads, all in one statement; when another
 * process has moved it meanwhile, or a stream lacks its believed version, nothing is written and the answer is false.
 */
export async function insertRows(client: pg.ClientBase, rows: readonly EventRow[], ground: Ground): Promise<boolean> {
  const { heads, believed = new Map<string, number>() } = ground
  const attribute = (name: string): Array<string | undefined> => rows.map(({ wire }) => wire.attributes[name])
  const changes = heads.changes()
  const query = awaited({
    name: 'ledger-insert',
    text: INSERT,
    values: [
      rows.map((row) => row.position),
      attribute('source').map((source) => source?.slice(1)),
      attribute('lane'),
      attribute('seq'),
      attribute('id'),
      attribute('type').map((type) => type?.replace(/^yiwang\./, '')),
      attribute('subject'),
      attribute('streamversion'),
      attribute('matterid').map(matterOf),
      attribute('time'),
      rows.map((row) => row.ownCommand?.id ?? null),
      rows.map((row) => row.ownCommand?.size ?? null),
      // As bytes: the driver escapes every quote of a text array, which took longer than the insert itself.
      rows.map((row) => Buffer.from(JSON.stringify(row.wire.attributes))),
      rows.map((row) => row.wire.data),
      changes.map((head) => head.origin),
      changes.map((head) => head.lane),
      changes.map((head) => head.seq),
      changes.map((head) => head.hash),
      heads.base,
      heads.position,
      [...believed.keys()],
      [...believed.values()],
      rows[0]?.wire.attributes.source?.slice(1),
      rows.map((row) => row.ownCommand?.contentDigest ?? null),
    ],
  })
  const { rowCount } = await client.query(query)
  return rowCount === rows.length
}

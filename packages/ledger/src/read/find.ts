import { fromWire, type RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'

/** Events with these ids; an id may occur once per origin, so callers who trust one origin compare it. */
export async function findEvents(pool: pg.Pool, ids: readonly string[]): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<{ position: number; attributes: string; data: Uint8Array }>(
    'SELECT position, attributes, data FROM ledger_events WHERE id = ANY($1::uuid[]) ORDER BY position',
    [ids],
  )
  return rows.map((row) =>
    fromWire({ attributes: JSON.parse(row.attributes) as Record<string, string>, data: row.data }, Number(row.position)),
  )
}

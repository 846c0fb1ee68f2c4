import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { inTransaction } from '../append/transaction.ts'
import type { Projection, Row } from './define-projection.ts'
import { normalRow, readRows, writeRows, type Table } from './table.ts'

/** The rows after folding the events, changed ones only; null for a removed one. */
function foldRows(
  projection: Projection,
  table: Table,
  input: { rows: ReadonlyMap<string, Row>; touched: ReadonlyArray<{ event: RecordedEvent; keys: readonly string[] }> },
): Map<string, Row | null> {
  const changed = new Map<string, Row | null>()
  for (const { event, keys } of input.touched) {
    for (const key of keys) {
      const before = changed.has(key) ? changed.get(key) : input.rows.get(key)
      const after = projection.evolve(before ?? null, event, key)
      changed.set(key, after === null ? null : normalRow(table, after))
    }
  }
  return changed
}

/** Position the projection stands at, its row locked: two runners on one database never fold the same events twice. */
async function lockCheckpoint(client: pg.ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ position: number }>(
    'SELECT position FROM ledger_projections WHERE name = $1 FOR UPDATE',
    [name],
  )
  return Number(rows[0]?.position ?? 0)
}

/**
 * Folds a page, everything between `after` and `upTo`, into the table and moves the checkpoint to `upTo`, in one
 * transaction; answers the checkpoint. One that was set back since the page was read is left alone.
 */
export async function foldPage(
  parts: { pool: pg.Pool; projection: Projection; table: Table },
  page: { events: readonly RecordedEvent[]; after: number; upTo: number; now: Date },
): Promise<number> {
  const { pool, projection, table } = parts
  return inTransaction(pool, async (client) => {
    const from = await lockCheckpoint(client, projection.name)
    if (from >= page.upTo || from < page.after) return from
    const touched = page.events
      .filter((event) => event.position > from)
      .map((event) => ({ event, keys: [...new Set(projection.keysOf(event))] }))
      .filter(({ keys }) => keys.length > 0)
    const keys = [...new Set(touched.flatMap((touch) => touch.keys))]
    if (keys.length > 0) {
      const changed = foldRows(projection, table, { rows: await readRows(client, table, keys), touched })
      await writeRows(client, table, {
        upserts: [...changed.values()].filter((row) => row !== null),
        removals: [...changed].filter(([, row]) => row === null).map(([key]) => key),
      })
    }
    await client.query(
      `UPDATE ledger_projections SET position = $2, updated_at = $3, failed_position = NULL, error_code = NULL
        WHERE name = $1`,
      [projection.name, page.upTo, page.now.toISOString()],
    )
    return page.upTo
  })
}

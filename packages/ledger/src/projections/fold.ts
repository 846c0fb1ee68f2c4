import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { inLazyTransaction } from '../append/transaction.ts'
import { lockCheckpoint, moveCheckpoint } from './checkpoint.ts'
import type { Projection, Row } from './define-projection.ts'
import { normalRow, readRows, writeRows, type Table } from './table.ts'
import { addToTally, type OpenTally } from './tally.ts'

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

/**
 * Folds a page, everything between `after` and `upTo`, into the table and moves the checkpoint to `upTo`, in one
 * transaction; answers the checkpoint. One that was set back since the page was read is left alone.
 */
export async function foldPage(
  parts: { pool: pg.Pool; projection: Projection; table: Table; tallies: readonly OpenTally[] },
  page: { events: readonly RecordedEvent[]; after: number; upTo: number; now: Date },
): Promise<number> {
  const { pool, projection, table, tallies } = parts
  return inLazyTransaction(pool, async (client) => {
    const from = await lockCheckpoint(client, projection)
    if (from >= page.upTo || from < page.after) return from
    const touched = page.events
      .filter((event) => event.position > from)
      .map((event) => ({ event, keys: [...new Set(projection.keysOf(event))] }))
      .filter(({ keys }) => keys.length > 0)
    const keys = [...new Set(touched.flatMap((touch) => touch.keys))]
    if (keys.length > 0) {
      const rows = await readRows(client, table, keys)
      const changed = foldRows(projection, table, { rows, touched })
      await writeRows(client, table, {
        upserts: [...changed.values()].filter((row) => row !== null),
        removals: [...changed].filter(([, row]) => row === null).map(([key]) => key),
      })
      const changes = [...changed].map(([key, after]) => ({ before: rows.get(key) ?? null, after }))
      for (const tally of tallies) await addToTally(client, tally, changes)
    }
    await moveCheckpoint(client, projection.name, page)
    return page.upTo
  })
}

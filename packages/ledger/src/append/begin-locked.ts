import type pg from 'pg'
import { Heads, type HeadRow } from './head.ts'

const MISSING = 'ledger_position has no row: the database is not migrated'

/** Begins a transaction and locks the one row every writer changes: whoever holds it is alone until COMMIT. */
export async function beginLocked(client: pg.ClientBase): Promise<void> {
  const results: unknown = await client.query('BEGIN; SELECT FROM ledger_position WHERE id = 1 FOR UPDATE')
  const [, locked] = results as [pg.QueryResult, pg.QueryResult]
  if (locked.rowCount !== 1) throw new Error(MISSING)
}

/** Position and chain heads of some origins, in one statement and hence of one moment. */
export async function readHeads(client: pg.ClientBase, origins: readonly string[]): Promise<Heads> {
  const { rows } = await client.query<HeadRow & { position: number; lane: string | null }>(
    `SELECT p.position, h.origin, h.lane, h.seq, h.hash
       FROM ledger_position p LEFT JOIN ledger_heads h ON h.origin = ANY($1::text[]) WHERE p.id = 1`,
    [origins],
  )
  const [first] = rows
  if (first === undefined) throw new Error(MISSING)
  return new Heads(
    Number(first.position),
    rows.filter((row) => row.lane !== null),
  )
}

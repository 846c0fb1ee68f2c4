import type pg from 'pg'
import { inTransaction, LAZILY } from '../append/transaction.ts'
import { LedgerError } from '../errors.ts'
import { tablesOf, type Projection } from './define-projection.ts'
import { clearTables } from './table.ts'

/** Under what name the events a projection left out stand aside. */
export const parkedName = ({ name }: Projection): string => `projection/${name}`

/** Creates the checkpoint, or empties table and checkpoint when the version is another one; answers the position. */
export async function openCheckpoint(pool: pg.Pool, projection: Projection): Promise<number> {
  return inTransaction(pool, async (client) => {
    await client.query(
      'INSERT INTO ledger_projections (name, version, position) VALUES ($1, $2, 0) ON CONFLICT (name) DO NOTHING',
      [projection.name, projection.version],
    )
    const { rows } = await client.query<{ version: number; position: number }>(
      'SELECT version, position FROM ledger_projections WHERE name = $1 FOR UPDATE',
      [projection.name],
    )
    if (rows[0]?.version === projection.version) return Number(rows[0].position)
    await resetCheckpoint(client, projection)
    return 0
  })
}

/** Sets the checkpoint to the beginning and empties the table, locked in the same order as when it is folded. */
export async function resetCheckpoint(client: pg.ClientBase, projection: Projection): Promise<void> {
  await client.query(
    `UPDATE ledger_projections SET position = 0, version = $2, failed_position = NULL, error_code = NULL WHERE name = $1`,
    [projection.name, projection.version],
  )
  await client.query('DELETE FROM ledger_parked WHERE name = $1', [parkedName(projection)])
  await clearTables(client, tablesOf(projection))
}

/**
 * Locks the checkpoint, so that two processes never fold the same events twice; answers its position. Throws
 * LedgerError('projection_superseded') when another version of this code has taken the table over.
 */
export async function lockCheckpoint(client: pg.ClientBase, { name, version }: Projection): Promise<number> {
  const { rows } = await client.query<{ position: number; version: number }>(
    'SELECT position, version FROM ledger_projections WHERE name = $1 FOR UPDATE',
    [name],
  )
  if (rows[0]?.version !== version) throw new LedgerError('projection_superseded', name)
  return Number(rows[0].position)
}

export async function moveCheckpoint(
  client: pg.ClientBase,
  name: string,
  to: { upTo: number; now: Date },
): Promise<void> {
  await client.query(
    `UPDATE ledger_projections SET position = $2, updated_at = $3, failed_position = NULL, error_code = NULL
      WHERE name = $1`,
    [name, to.upTo, to.now.toISOString()],
  )
}

/** Moves on, in one statement, projections a page has nothing for; answers the names of those that stood where we thought. */
export async function skipPage(
  pool: pg.Pool,
  idle: ReadonlyArray<{ projection: Projection; position: number }>,
  to: { upTo: number; now: Date },
): Promise<Set<string>> {
  if (idle.length === 0) return new Set()
  const { rows } = await pool.query<{ name: string }>(
    `UPDATE ledger_projections p SET position = $4, updated_at = $5, failed_position = NULL, error_code = NULL
       FROM unnest($1::text[], $2::int[], $3::bigint[]) AS i(name, version, position), ${LAZILY}
      WHERE lazily.is_off AND p.name = i.name AND p.version = i.version AND p.position = i.position RETURNING p.name`,
    [
      idle.map(({ projection }) => projection.name),
      idle.map(({ projection }) => projection.version),
      idle.map(({ position }) => position),
      to.upTo,
      to.now.toISOString(),
    ],
  )
  return new Set(rows.map((row) => row.name))
}

/** Where these projections stand by the database, by name; other versions of them are left out. */
export async function readCheckpoints(pool: pg.Pool, projections: readonly Projection[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; position: number }>(
    `SELECT p.name, p.position FROM ledger_projections p
       JOIN unnest($1::text[], $2::int[]) AS i(name, version) USING (name, version)`,
    [projections.map((projection) => projection.name), projections.map((projection) => projection.version)],
  )
  return new Map(rows.map((row) => [row.name, Number(row.position)]))
}

/** Notes where and why a projection stopped: position and code, never content. */
export async function noteFailure(
  pool: pg.Pool,
  { name, version }: Projection,
  failure: { position: number; code: string },
): Promise<void> {
  await pool.query(
    'UPDATE ledger_projections SET failed_position = $3, error_code = $4 WHERE name = $1 AND version = $2',
    [name, version, failure.position, failure.code],
  )
}

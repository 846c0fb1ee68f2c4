import type pg from 'pg'
import { inTransaction } from '../append/transaction.ts'
import type { Projection } from './define-projection.ts'
import { clearTable } from './table.ts'

/** Creates the checkpoint, or empties table and checkpoint when the projection's version went up; answers the position. */
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

/** Empties the table and sets the checkpoint to the beginning. */
export async function resetCheckpoint(client: pg.ClientBase, projection: Projection): Promise<void> {
  await clearTable(client, projection.table)
  await client.query(
    `UPDATE ledger_projections SET position = 0, version = $2, failed_position = NULL, error_code = NULL WHERE name = $1`,
    [projection.name, projection.version],
  )
}

/** Notes where and why a projection stopped: position and code, never content. */
export async function noteFailure(
  pool: pg.Pool,
  name: string,
  failure: { position: number; code: string },
): Promise<void> {
  await pool.query('UPDATE ledger_projections SET failed_position = $2, error_code = $3 WHERE name = $1', [
    name,
    failure.position,
    failure.code,
  ])
}

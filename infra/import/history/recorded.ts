import type { Pool } from 'pg'

/** Which of these commands the ledger already holds. */
export async function findRecorded(pool: Pool, commandIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT own_command_id AS id FROM ledger_events WHERE own_command_id = ANY($1::text[])',
    [commandIds],
  )
  return new Set(rows.map(({ id }) => id))
}

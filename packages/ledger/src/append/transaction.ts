import type pg from 'pg'

/** Runs `work` on one connection; a connection that failed in it is thrown away rather than reused in an unknown state. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let failure: unknown
  try {
    return await work(client)
  } catch (error) {
    failure = error
    throw error
  } finally {
    client.release(failure === undefined ? undefined : true)
  }
}

/** BEGIN, work, COMMIT; anything thrown rolls back. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  })
}

/** SQLSTATE classes that speak of the server or a collision, not of the data: worth trying again. */
const TRANSIENT = /^(08|40|53|55|57|58|XX)/

/** True when the same work may succeed later: connection gone, server restarting, deadlock. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  if (typeof code !== 'string') return /connection|timeout|terminated/i.test(error.message)
  return TRANSIENT.test(code) || /^E[A-Z]+$/.test(code)
}

import type pg from 'pg'

/**
 * How long the server may take over a statement that people wait for. One that took longer may have been committed all the
 * same: whoever repeats it must know it again, as by a command id.
 */
const COMMIT_TIMEOUT_MS = 4_000

/** A statement that people wait for. */
export function awaited<Q extends pg.QueryConfig>(query: Q): Q {
  // pg takes it, its types do not know it
  const timed = { ...query, query_timeout: COMMIT_TIMEOUT_MS }
  return timed
}

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

async function between<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  })
}

/** BEGIN, work, COMMIT; anything thrown rolls back. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return between(pool, 'BEGIN', work)
}

/**
 * The same for what can be done again from the ledger: its COMMIT does not wait for the disk. A crash sets back all of it
 * together, to some moment before.
 */
export async function inLazyTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return between(pool, 'BEGIN; SET LOCAL synchronous_commit = off', work)
}

/** A source of one row for the FROM of a statement on its own: makes it lazy when `lazily.is_off` is asked for. */
export const LAZILY = `(SELECT set_config('synchronous_commit', 'off', true) = 'off' AS is_off) AS lazily`

/** SQLSTATE classes that speak of the server or a collision, not of the data: worth trying again. */
const TRANSIENT = /^(08|40|53|55|57|58|XX)/

/** True when the same work may succeed later: connection gone, server restarting, deadlock. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  if (typeof code !== 'string') return /connection|timeout|terminated/i.test(error.message)
  return TRANSIENT.test(code) || /^E[A-Z]+$/.test(code)
}

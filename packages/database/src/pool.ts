import pg from 'pg'

const INT8 = 20

/** int8 as JS numbers: positions and sequence numbers stay far below 2^53. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return oid === INT8 ? Number : pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

/** Where idle connections report their end; PostgreSQL restarting is no reason for a process to die. */
export type PoolErrorListener = (error: Error) => void

/**
 * A pool of connections in UTC whose int8 columns are JS numbers.
 * @example const pool = createPool('postgres://portal_app:…@127.0.0.1:4610/yiwang_portal')
 */
export function createPool(url: string, options: { max?: number; onError?: PoolErrorListener } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: '-c timezone=UTC',
    types,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  })
  // The pool has already dropped the connection; the next query reports the trouble to whoever needs it.
  pool.on('error', (error) => options.onError?.(error))
  // A connection cut between two queries of its user has nobody listening, which would end the process; the user's next
  // query fails instead.
  pool.on('connect', (client) => client.on('error', (error) => options.onError?.(error)))
  return pool
}

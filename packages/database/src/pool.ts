import pg from 'pg'
import { connectionSettings, type ConnectionOptions } from './connection-settings.ts'

const INT8 = 20

/** int8 as JS numbers: positions and sequence numbers stay far below 2^53. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return oid === INT8 ? Number : pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

/** Where idle connections report their end; PostgreSQL restarting is no reason for a process to die. */
export type PoolErrorListener = (error: Error) => void

export interface PoolOptions extends ConnectionOptions {
  /** connections; 10 by default */
  readonly max?: number
  readonly onError?: PoolErrorListener
}

/**
 * A pool of connections in UTC whose int8 columns are JS numbers. A statement that is not answered in time is given up; it
 * may have been carried out all the same.
 * @example const pool = createPool('postgres://portal_app:…@127.0.0.1:4610/yiwang_portal')
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url, options), max: options.max ?? 10, types })
  // The pool has already dropped the connection; the next query reports the trouble to whoever needs it.
  pool.on('error', (error) => options.onError?.(error))
  // A connection cut between two queries of its user has nobody listening, which would end the process; the user's next
  // query fails instead.
  pool.on('connect', (client) => client.on('error', (error) => options.onError?.(error)))
  return pool
}

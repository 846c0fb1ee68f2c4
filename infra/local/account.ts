import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OperatorError } from './operator-error.ts'

/** The user a server runs as; undefined ids mean "as we are". */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const ROOT_PLACE = '/var/lib'

/** PostgreSQL refuses to run as root, so root's runs as `nobody`; an ordinary user's runs as that user. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  if (line === undefined) {
    throw new OperatorError(
      'root 不能直接运行 PostgreSQL，且系统没有 nobody 用户：请以普通用户运行',
      'PostgreSQL refuses root and there is no user "nobody": run as an ordinary user',
    )
  }
  const [, , uid = '', gid = ''] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Tried rather than computed, so that ACLs and mount options count too. */
function canReach(path: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -r . ]', 'sh', path], { cwd: '/', ...account }).status === 0
}

/** The folder that stands in for `path` where the account cannot go, for instance below root's private home. */
export function standIn(path: string): string {
  return join(ROOT_PLACE, `yiwang-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`)
}

/** A folder `name` that belongs to the account alone: in `parent`, or in its stand-in. */
export function privateFolder(parent: string, name: string, account: Account | undefined): string {
  if (account === undefined) {
    mkdirSync(join(parent, name), { recursive: true, mode: 0o700 })
    return join(parent, name)
  }
  // The parent need only be passed through, not read.
  const passable = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', parent], { cwd: '/', ...account }).status === 0
  const base = passable ? parent : standIn(parent)
  mkdirSync(base, { recursive: true, mode: 0o711 })
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, account.uid, account.gid)
  return folder
}

/** `folder` itself where the account can read it, else a copy of it that it can read. */
export function readableFolder(folder: string, account: Account | undefined): string {
  if (account === undefined || canReach(folder, account)) return folder
  const copy = join(standIn(folder), basename(folder))
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  mkdirSync(standIn(folder), { recursive: true, mode: 0o711 })
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
  const opened = spawnSync('chmod', ['-R', 'a+rX', half]).status === 0
  if (!opened) throw new Error(`cannot open ${half} to uid ${account.uid}`)
  try {
    renameSync(half, copy)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/**
 * The stand-in of `link`, which becomes a symbolic link to it. A stand-in nobody links to is left from a state folder that
 * was deleted: it is put aside, since its keys are gone, but not deleted, since it may hold someone's data.
 */
function linkedStandIn(link: string): string {
  const place = standIn(dirname(link))
  const folder = join(place, basename(link))
  if (existsSync(folder) && !isLink(link)) {
    const aside = `${place}.${Date.now()}`
    renameSync(place, aside)
    console.error(`… 原状态目录已不在，它的数据库移到 ${aside} / its state folder is gone, old databases moved there`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (!isLink(link)) symlinkSync(folder, link)
  return folder
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** A folder of this path that belongs to the account alone; where the account cannot pass, a link to its stand-in. */
export function privateFolder(path: string, account: Account | undefined): string {
  if (account === undefined) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  // The parent need only be passed through, not read.
  const passes = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dirname(path)], { cwd: '/', ...account }).status === 0
  if (passes) mkdirSync(path, { recursive: true })
  const folder = passes ? path : linkedStandIn(path)
  chmodSync(folder, 0o700)
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

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Makes names created or removed in a directory survive a power cut. */
export function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function writeDurably(file: string, flags: 'wx' | 'r+', content: Uint8Array): void {
  const handle = openSync(file, flags, 0o600)
  try {
    writeSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Creates a file (0600) whole or not at all; false when another process was first. Durable on return. */
export function createSecretFile(file: string, content: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`
  writeDurably(draft, 'wx', Buffer.from(content))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (existsSync(file)) return false
    throw error
  } finally {
    rmSync(draft)
    syncDirectory(dirname(file))
  }
}

/** Overwrites a file with noise and removes it; absent files are fine. Flash and copy-on-write disks may keep old blocks. */
export function destroySecretFile(file: string): void {
  if (!existsSync(file)) return
  writeDurably(file, 'r+', randomBytes(statSync(file).size))
  rmSync(file)
  syncDirectory(dirname(file))
}

/** Text of a secret file, trimmed; undefined when there is none. */
export function findSecret(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** True when others than the file's owner may touch it. */
export function isExposed(file: string): boolean {
  return (statSync(file).mode & 0o077) !== 0
}

import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/**
 * The password of this name (`postgres`, `postgres-portal`, `nats-console`, …): made once, kept in a file only its owner
 * may read, the same ever after.
 *
 * @param keysDir - `State.keys`
 */
export function secret(keysDir: string, name: string): string {
  const file = join(keysDir, `${name}.secret`)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, made, { mode: 0o600, flag: 'wx' })
  return made
}

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { BusError } from '../errors.ts'

function readPasswords(path: string): Record<string, string> {
  if (!existsSync(path)) return {}
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) throw new BusError('passwords_invalid', path)
  return Object.fromEntries(Object.entries(parsed).map(([user, password]) => [user, String(password)]))
}

/** Passwords by user from a JSON file of mode 0600, made on first use; missing users get a fresh 192-bit one. */
export function ensurePasswords(path: string, users: readonly string[]): Record<string, string> {
  const passwords = readPasswords(path)
  const missing = users.filter((user) => passwords[user] === undefined)
  for (const user of missing) passwords[user] = randomBytes(24).toString('base64url')
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 })
  return passwords
}

import { generateKeyPairSync } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes the Ed25519 pair with which an app signs its chain heads and tokens, unless it has one: `<app>.key` (PKCS #8, for
 * its owner only) and `<app>.pub` (SPKI).
 *
 * @param keysDir - `State.keys`
 */
export function ensureSigningKey(keysDir: string, app: string): void {
  const keyFile = join(keysDir, `${app}.key`)
  const publicFile = join(keysDir, `${app}.pub`)
  if (existsSync(keyFile) && existsSync(publicFile)) return
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 })
}

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const fileSchema = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }),
  cookieKey: z.string(),
  subjectKey: z.string(),
})

/** Secrets of the development provider: signing keys, cookie key, and the key that turns phone numbers into subjects. */
export type ProviderKeys = z.infer<typeof fileSchema>

function makeKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'EC',
    use: 'sig',
    alg: 'ES256',
    kid: randomBytes(8).toString('hex'),
  }
  const secret = (): string => randomBytes(32).toString('base64url')
  return { jwks: { keys: [jwk] }, cookieKey: secret(), subjectKey: secret() }
}

/** Reads the provider's secrets, making them on first use in a file only its owner may read. */
export function readProviderKeys(folder: string): ProviderKeys {
  const file = join(folder, 'provider-keys.json')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, JSON.stringify(makeKeys()), { mode: 0o600, flag: 'wx' })
  }
  return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

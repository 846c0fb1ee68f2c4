import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A secret both sides hold (a cookie's token, a key of this app), and what the text is for: no other use opens it. */
export interface TextKey {
  readonly secret: string | Uint8Array
  readonly use: string
}

const keyOf = ({ secret, use }: TextKey): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32))

/**
 * Seals a text under a secret of at least 128 bits: base64url, AES-256-GCM under HKDF-SHA256. Not for data of people in
 * events: those are sealed under their own keys, which can be destroyed.
 * @example sealText({ secret: token, use: 'yiwang/session/v1' }, '…')
 */
export function sealText(key: TextKey, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** The text; throws SealingError('text_not_openable') for another secret, another use, or anything altered. */
export function openText(key: TextKey, sealed: string): string {
  const bytes = fromBase64url(sealed)
  if (bytes === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealingError('text_not_openable')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    return text.toString('utf8')
  } catch {
    throw new SealingError('text_not_openable')
  }
}

import { createHash, randomBytes } from 'node:crypto'

/** 128 random bits as base64url (22 characters): whoever holds it may open the matter. Only its hash is ever stored. */
export function createReceiptSecret(): string {
  return randomBytes(16).toString('base64url')
}

/** SHA-256 of a receipt secret, hex; undefined when the text cannot be one. */
export function hashReceiptSecret(secret: string): string | undefined {
  if (!/^[\w-]{22}$/.test(secret)) return undefined
  return createHash('sha256').update(secret).digest('hex')
}

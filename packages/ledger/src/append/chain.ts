import { createHash, randomFillSync } from 'node:crypto'
import { canonicalBytes, toAttributes, type Recording, type WireEvent } from '@yiwang/kernel'
import type { EncodedEvent } from './prepare.ts'

/** What the first event of a chain names as its predecessor's hash. */
export const ZERO_HASH = '0'.repeat(64)

const SALT_BYTES = 16
const salts = Buffer.alloc(SALT_BYTES * 256)
let saltsUsed = salts.length

/** 16 random bytes, base64url; drawn in blocks because each draw costs more than a hash. */
function nextSalt(): string {
  if (saltsUsed === salts.length) {
    randomFillSync(salts)
    saltsUsed = 0
  }
  saltsUsed += SALT_BYTES
  return salts.toString('base64url', saltsUsed - SALT_BYTES, saltsUsed)
}

/** SHA-256 over the canonical bytes, hex. */
export function hashOf(wire: WireEvent): string {
  return createHash('sha256').update(canonicalBytes(wire.attributes, wire.data)).digest('hex')
}

/** Gives an event its attributes, a fresh salt and its hash. */
export function seal(encoded: EncodedEvent, recording: Omit<Recording, 'salt'>): WireEvent {
  const attributes = toAttributes(encoded.event, { ...recording, salt: nextSalt() })
  const { data } = encoded
  return { attributes: { ...attributes, hash: hashOf({ attributes, data }) }, data }
}

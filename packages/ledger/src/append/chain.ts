import { createHash, randomBytes } from 'node:crypto'
import { canonicalBytes, toAttributes, type Recording, type WireEvent } from '@yiwang/kernel'
import type { EncodedEvent } from './prepare.ts'

/** What the first event of a chain names as its predecessor's hash. */
export const ZERO_HASH = '0'.repeat(64)

/** SHA-256 over the canonical bytes, hex. */
export function hashOf(wire: WireEvent): string {
  return createHash('sha256').update(canonicalBytes(wire.attributes, wire.data)).digest('hex')
}

/** Gives an event its attributes, a fresh salt and its hash. */
export function seal(encoded: EncodedEvent, recording: Omit<Recording, 'salt'>): WireEvent {
  const salt = randomBytes(16).toString('base64url')
  const attributes = toAttributes(encoded.event, { ...recording, salt })
  const { data } = encoded
  return { attributes: { ...attributes, hash: hashOf({ attributes, data }) }, data }
}

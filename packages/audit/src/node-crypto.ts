import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import type { Sha256 } from './merkle/tree-hash.ts'
import type { NoteSigner, NoteVerifier } from './note/signed-note.ts'

/** SHA-256 of Node, one call per hash. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

/** The 32 raw bytes (RFC 8032) of an Ed25519 key. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}

/** Signs checkpoints of the log named `origin` with an Ed25519 private key. */
export function noteSigner(origin: string, privateKey: KeyObject): NoteSigner {
  return { name: origin, publicKey: rawPublicKey(privateKey), sign: (message) => sign(null, message, privateKey) }
}

/** Checks checkpoints of the log named `origin` under an Ed25519 public key. */
export function noteVerifier(origin: string, publicKey: KeyObject): NoteVerifier {
  return {
    name: origin,
    publicKey: rawPublicKey(publicKey),
    verify: (message, signature) => verify(null, message, publicKey, signature),
  }
}

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'

/** DER around a raw X25519 key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A subject's key pair, each half 32 raw bytes in base64url. */
export interface SubjectKeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

/**
 * Makes a fresh X25519 key pair (RFC 7748).
 * @example const { publicKey, privateKey } = generateSubjectKey()
 */
export function generateSubjectKey(): SubjectKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return {
    publicKey: publicKey.subarray(SPKI.length).toString('base64url'),
    privateKey: privateKey.subarray(PKCS8.length).toString('base64url'),
  }
}

function raw32(key: string): Buffer {
  const bytes = fromBase64url(key)
  if (bytes?.length !== 32) throw new SealingError('key_invalid')
  return bytes
}

/** Reads a raw public key; throws SealingError('key_invalid'). */
export function readPublicKey(key: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, raw32(key)]), format: 'der', type: 'spki' })
}

/** Reads a raw private key; throws SealingError('key_invalid'). */
export function readPrivateKey(key: string): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, raw32(key)]), format: 'der', type: 'pkcs8' })
}

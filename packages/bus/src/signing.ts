import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lane } from '@yiwang/kernel'

/** A point in a chain: the hash at `seq` fixes everything before it. */
export interface Head {
  readonly seq: number
  /** hex, 64 characters; zeros at seq 0 */
  readonly hash: string
}

export const GENESIS: Head = { seq: 0, hash: '0'.repeat(64) }

/** A chain: who wrote it and on which lane. */
export interface Chain {
  readonly origin: string
  readonly lane: Lane
}

/** Signs an origin's chain heads. */
export interface HeadSigner {
  readonly keyId: string
  /** Ed25519, base64url */
  sign(chain: Chain, head: Head): string
}

/** Public keys by origin (`<cell>/<app>`); several while keys are being changed. */
export type OriginKeys = ReadonlyMap<string, readonly KeyObject[]>

function headBytes({ origin, lane }: Chain, { seq, hash }: Head): Buffer {
  return Buffer.from(`head|${origin}|${lane}|${seq}|${hash}`)
}

/** A signer from an Ed25519 private key (PEM or key object). */
export function createSigner(privateKey: KeyObject | string, keyId: string): HeadSigner {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey
  return { keyId, sign: (chain, head) => sign(null, headBytes(chain, head), key).toString('base64url') }
}

/** Whether one of the origin's keys made this signature; false for an unknown origin. */
export function isSignedHead(keys: OriginKeys, chain: Chain, signed: Head & { readonly sig: string }): boolean {
  const signature = Buffer.from(signed.sig, 'base64url')
  return (keys.get(chain.origin) ?? []).some((key) => verify(null, headBytes(chain, signed), key, signature))
}

/** Reads an app's signing key, `<folder>/<app>.key`. */
export function readSigner(folder: string, app: string): HeadSigner {
  return createSigner(readFileSync(join(folder, `${app}.key`), 'utf8'), app)
}

/** Reads the public keys `<folder>/<app>.pub` of a cell's apps. */
export function readOriginKeys(folder: string, cell: string, apps: readonly string[]): OriginKeys {
  return new Map(
    apps.map((app) => [`${cell}/${app}`, [createPublicKey(readFileSync(join(folder, `${app}.pub`), 'utf8'))]]),
  )
}

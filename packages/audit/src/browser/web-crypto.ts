import { concatBytes } from '../bytes.ts'
import { pathSides } from '../merkle/verify.ts'

/** What is used of WebCrypto; undefined on pages that were not loaded over a secure connection. */
export type Subtle = Pick<typeof globalThis.crypto.subtle, 'digest' | 'importKey' | 'verify'>
type Bytes = Uint8Array<ArrayBuffer>

export async function digest(subtle: Subtle, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', concatBytes(...parts)))
}

/** Root reached from a leaf (RFC 9162, 2.1.3.2); undefined when the path's length does not fit. */
export async function rootFromPath(
  subtle: Subtle,
  place: { leafIndex: number; treeSize: number },
  hashes: { leafHash: Bytes; path: readonly Bytes[] },
): Promise<Bytes | undefined> {
  const sides = pathSides(place.leafIndex, place.treeSize)
  if (sides === undefined || sides.length !== hashes.path.length) return undefined
  let hash = hashes.leafHash
  for (const [i, sibling] of hashes.path.entries()) {
    const pair = sides[i] === 'left' ? [sibling, hash] : [hash, sibling]
    hash = await digest(subtle, Uint8Array.of(1), ...pair)
  }
  return hash
}

/** Whether an Ed25519 signature holds; 'unsupported' when this browser's WebCrypto does not know Ed25519. */
export async function verifyEd25519(
  subtle: Subtle,
  publicKey: Bytes,
  signed: { message: Bytes; signature: Bytes },
): Promise<boolean | 'unsupported'> {
  try {
    const key = await subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify'])
    return await subtle.verify({ name: 'Ed25519' }, key, signed.signature, signed.message)
  } catch (error) {
    // A key that is no point of the curve is a DataError: a bad proof, not an old browser.
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotSupportedError') return 'unsupported'
    if (name === 'DataError') return false
    throw error
  }
}

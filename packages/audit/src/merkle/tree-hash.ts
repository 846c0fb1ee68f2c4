import { concatBytes } from '../bytes.ts'

/** SHA-256 of some bytes, 32 bytes; `crypto.hash` on the server. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** The three hashes of RFC 6962, section 2.1. */
export interface TreeHash {
  empty(): Uint8Array
  leaf(leafData: Uint8Array): Uint8Array
  node(left: Uint8Array, right: Uint8Array): Uint8Array
}

const LEAF_PREFIX = Uint8Array.of(0)
const NODE_PREFIX = Uint8Array.of(1)

/**
 * Tree hashes over a given SHA-256.
 * @example
 * const tree = treeHash((bytes) => crypto.hash('sha256', bytes, 'buffer'))
 */
export function treeHash(sha256: Sha256): TreeHash {
  return {
    empty: () => sha256(new Uint8Array(0)),
    leaf: (leafData) => sha256(concatBytes(LEAF_PREFIX, leafData)),
    node: (left, right) => sha256(concatBytes(NODE_PREFIX, left, right)),
  }
}

/** What the log keeps of an event: SHA-256(salt ‖ event hash). Without the 16-byte salt nobody can guess an event from it. */
export function leafDataOf(sha256: Sha256, salt: Uint8Array, eventHash: Uint8Array): Uint8Array {
  return sha256(concatBytes(salt, eventHash))
}

import { HEIGHT_PER_LEVEL, type StoredNode } from './nodes.ts'
import type { TreeHash } from './tree-hash.ts'

/** The roots of a tree's full subtrees from left to right, one for each 1 bit of its size: all that appending needs. */
export interface CompactRange {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

export const emptyRange: CompactRange = { size: 0, peaks: [] }

/** Appends leaf hashes; also returns the nodes worth storing (every 8th height) that became complete. */
export function appendLeaves(
  tree: TreeHash,
  range: CompactRange,
  leafHashes: readonly Uint8Array[],
): { range: CompactRange; stored: StoredNode[] } {
  const peaks = [...range.peaks]
  const stored: StoredNode[] = []
  let size = range.size
  for (const leafHash of leafHashes) {
    stored.push({ level: 0, index: size, hash: leafHash })
    let hash = leafHash
    // Each trailing 1 bit of the size is a subtree that the new one completes.
    for (let height = 1, rest = size; rest % 2 === 1; height++, rest = Math.floor(rest / 2)) {
      hash = tree.node(peaks.pop() as Uint8Array, hash)
      if (height % HEIGHT_PER_LEVEL === 0)
        stored.push({ level: height / HEIGHT_PER_LEVEL, index: Math.floor(size / 2 ** height), hash })
    }
    peaks.push(hash)
    size++
  }
  return { range: { size, peaks }, stored }
}

/** RFC 6962 root of everything appended so far. */
export function rootOf(tree: TreeHash, range: CompactRange): Uint8Array {
  return (
    range.peaks.reduceRight<Uint8Array | undefined>(
      (right, left) => (right === undefined ? left : tree.node(left, right)),
      undefined,
    ) ?? tree.empty()
  )
}

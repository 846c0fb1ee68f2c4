import { AuditError } from '../errors.ts'
import { rangeHash, splitPoint, type LeafRange, type ReadNode } from './nodes.ts'
import type { TreeHash } from './tree-hash.ts'

function assertIndex(ok: boolean, name: string): void {
  if (!ok) throw new AuditError('index_out_of_range', name)
}

/** The ranges whose hashes form the inclusion path of a leaf, leaf side first (RFC 9162, 2.1.3.1). */
export function inclusionRanges(leafIndex: number, treeSize: number): LeafRange[] {
  assertIndex(Number.isSafeInteger(leafIndex) && leafIndex >= 0 && leafIndex < treeSize, 'leafIndex')
  const path: LeafRange[] = []
  let start = 0
  let end = treeSize
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (leafIndex < middle) {
      path.unshift({ start: middle, end })
      end = middle
    } else {
      path.unshift({ start, end: middle })
      start = middle
    }
  }
  return path
}

/** The ranges whose hashes prove that a tree of `oldSize` is a prefix of one of `newSize` (RFC 9162, 2.1.4.1). */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  assertIndex(Number.isSafeInteger(oldSize) && oldSize >= 0 && oldSize <= newSize, 'oldSize')
  if (oldSize === 0 || oldSize === newSize) return []
  const path: LeafRange[] = []
  let start = 0
  let end = newSize
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start)
    if (oldSize <= middle) {
      path.unshift({ start: middle, end })
      end = middle
    } else {
      path.unshift({ start, end: middle })
      start = middle
    }
  }
  // A verifier already holds the old root: it is only sent when the old tree is not a subtree of its own.
  return start === 0 ? path : [{ start, end }, ...path]
}

/** Hashes of the given ranges, from stored nodes; throws AuditError('node_missing'). */
export function proofHashes(tree: TreeHash, read: ReadNode, ranges: readonly LeafRange[]): Uint8Array[] {
  return ranges.map((range) => rangeHash(tree, read, range))
}

/** RFC 6962 root of the first `size` leaves, from stored nodes. */
export function rootAt(tree: TreeHash, read: ReadNode, size: number): Uint8Array {
  return size === 0 ? tree.empty() : rangeHash(tree, read, { start: 0, end: size })
}

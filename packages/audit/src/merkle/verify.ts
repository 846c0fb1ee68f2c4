import { equalBytes } from '../bytes.ts'
import type { TreeHash } from './tree-hash.ts'

export interface Inclusion {
  readonly leafIndex: number
  readonly treeSize: number
  readonly leafHash: Uint8Array
  readonly path: readonly Uint8Array[]
}

export interface Head {
  readonly size: number
  readonly root: Uint8Array
}

/** Which side each path element stands on, leaf side first; undefined when no tree of that size has such a leaf. */
export function pathSides(leafIndex: number, treeSize: number): Array<'left' | 'right'> | undefined {
  if (!Number.isSafeInteger(leafIndex) || !Number.isSafeInteger(treeSize)) return undefined
  if (leafIndex < 0 || leafIndex >= treeSize) return undefined
  const sides: Array<'left' | 'right'> = []
  let index = leafIndex
  let last = treeSize - 1
  while (last > 0) {
    if (index % 2 === 1) sides.push('left')
    else if (index < last) sides.push('right')
    index = Math.floor(index / 2)
    last = Math.floor(last / 2)
  }
  return sides
}

/** The root an inclusion path leads to; undefined when its length does not fit leaf index and tree size. */
export function rootFromInclusion(tree: TreeHash, inclusion: Inclusion): Uint8Array | undefined {
  const sides = pathSides(inclusion.leafIndex, inclusion.treeSize)
  if (sides === undefined || sides.length !== inclusion.path.length) return undefined
  return inclusion.path.reduce(
    (hash, sibling, i) => (sides[i] === 'left' ? tree.node(sibling, hash) : tree.node(hash, sibling)),
    inclusion.leafHash,
  )
}

/** Whether the leaf stands at that index of the tree with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(tree: TreeHash, inclusion: Inclusion, root: Uint8Array): boolean {
  const computed = rootFromInclusion(tree, inclusion)
  return computed !== undefined && equalBytes(computed, root)
}

/** Old and new root a consistency path leads to, walking up from the old tree's last node. */
function rootsFromConsistency(tree: TreeHash, sizes: { old: number; new: number }, path: readonly Uint8Array[]) {
  let index = sizes.old - 1
  let last = sizes.new - 1
  while (index % 2 === 1) {
    index = Math.floor(index / 2)
    last = Math.floor(last / 2)
  }
  const [seed, ...rest] = path
  if (seed === undefined) return undefined
  let oldRoot = seed
  let newRoot = seed
  for (const hash of rest) {
    if (last === 0) return undefined
    if (index % 2 === 1 || index === last) {
      oldRoot = tree.node(hash, oldRoot)
      newRoot = tree.node(hash, newRoot)
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2)
        last = Math.floor(last / 2)
      }
    } else {
      newRoot = tree.node(newRoot, hash)
    }
    index = Math.floor(index / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? { oldRoot, newRoot } : undefined
}

/** Whether the tree behind `head` continues the one behind `old` without changing it (RFC 9162, 2.1.4.2). */
export function verifyConsistency(
  tree: TreeHash,
  heads: { old: Head; new: Head },
  path: readonly Uint8Array[],
): boolean {
  const { old, new: next } = heads
  if (old.size < 0 || old.size > next.size) return false
  if (old.size === next.size) return path.length === 0 && equalBytes(old.root, next.root)
  if (old.size === 0) return path.length === 0 && equalBytes(old.root, tree.empty())
  const isPowerOfTwo = Number.isInteger(Math.log2(old.size))
  const roots = rootsFromConsistency(tree, { old: old.size, new: next.size }, isPowerOfTwo ? [old.root, ...path] : path)
  return roots !== undefined && equalBytes(roots.oldRoot, old.root) && equalBytes(roots.newRoot, next.root)
}

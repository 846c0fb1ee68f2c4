import type { TreeHash } from './tree-hash.ts'
import { splitPoint } from './nodes.ts'

/** RFC 6962, section 2.1, word for word and slow: what the fast code is measured against. */
export function naiveRoot(tree: TreeHash, leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return tree.empty()
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const k = splitPoint(leaves.length)
  return tree.node(naiveRoot(tree, leaves.slice(0, k)), naiveRoot(tree, leaves.slice(k)))
}

/** PATH(m, D[n]) of RFC 6962, section 2.1.1. */
export function naivePath(tree: TreeHash, m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = splitPoint(leaves.length)
  return m < k
    ? [...naivePath(tree, m, leaves.slice(0, k)), naiveRoot(tree, leaves.slice(k))]
    : [...naivePath(tree, m - k, leaves.slice(k)), naiveRoot(tree, leaves.slice(0, k))]
}

function naiveSubproof(
  tree: TreeHash,
  m: number,
  { leaves, isOwnRoot }: { leaves: readonly Uint8Array[]; isOwnRoot: boolean },
): Uint8Array[] {
  if (m === leaves.length) return isOwnRoot ? [] : [naiveRoot(tree, leaves)]
  const k = splitPoint(leaves.length)
  return m <= k
    ? [...naiveSubproof(tree, m, { leaves: leaves.slice(0, k), isOwnRoot }), naiveRoot(tree, leaves.slice(k))]
    : [
        ...naiveSubproof(tree, m - k, { leaves: leaves.slice(k), isOwnRoot: false }),
        naiveRoot(tree, leaves.slice(0, k)),
      ]
}

/** PROOF(m, D[n]) of RFC 6962, section 2.1.2; m > 0. */
export function naiveProof(tree: TreeHash, m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return naiveSubproof(tree, m, { leaves, isOwnRoot: true })
}

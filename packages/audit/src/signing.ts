import { concatBytes, toBase64 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { AuditError } from './errors.ts'
import { LEAVES_PER_CHECKPOINT, type CheckpointSigned } from './events.ts'
import { storedSpans, type LeafRange, type NodeSpan, type ReadNode } from './merkle/nodes.ts'
import { consistencyRanges, proofHashes, rootAt } from './merkle/proofs.ts'
import { treeHash, type Sha256 } from './merkle/tree-hash.ts'
import { verifyConsistency, type Head } from './merkle/verify.ts'
import type { NoteSigner } from './note/signed-note.ts'

/** The size to sign next, at most one event's worth of leaves on. */
export function nextSize(signedSize: number, treeSize: number): number {
  return Math.min(treeSize, signedSize + LEAVES_PER_CHECKPOINT)
}

function rangesToSign(signedSize: number, size: number): LeafRange[] {
  return [{ start: 0, end: size }, ...consistencyRanges(signedSize, size)]
}

/** The nodes that signing reads. */
export function spansToSign(signedSize: number, size: number): NodeSpan[] {
  return [...storedSpans(rangesToSign(signedSize, size)), { level: 0, start: signedSize, end: size }]
}

/** Whether the stored tree continues a signed head; a size beyond the tree does not. */
export function continuesHead(sha256: Sha256, signed: Head, tree: { size: number; read: ReadNode }): boolean {
  if (signed.size > tree.size) return false
  const hash = treeHash(sha256)
  const path = proofHashes(hash, tree.read, consistencyRanges(signed.size, tree.size))
  const next = { size: tree.size, root: rootAt(hash, tree.read, tree.size) }
  return verifyConsistency(hash, { old: signed, new: next }, path)
}

/**
 * Signs the tree at a size after proving that it continues the last signed head; throws
 * AuditError('head_inconsistent') otherwise, so that two contradicting heads can never both be signed.
 */
export function signNext(
  signer: NoteSigner & { sha256: Sha256 },
  signed: Head,
  tree: { size: number; read: ReadNode },
): CheckpointSigned {
  const { sha256 } = signer
  if (!continuesHead(sha256, signed, tree)) throw new AuditError('head_inconsistent', `${signed.size}`)
  const root = rootAt(treeHash(sha256), tree.read, tree.size)
  const leaves = Array.from({ length: tree.size - signed.size }, (_, i) => {
    const leaf = tree.read(0, signed.size + i)
    if (leaf === undefined) throw new AuditError('node_missing', `0/${signed.size + i}`)
    return leaf
  })
  return {
    size: tree.size,
    root: toBase64(root),
    note: signCheckpoint(sha256, { size: tree.size, root }, signer),
    firstLeaf: signed.size,
    leaves: toBase64(concatBytes(...leaves)),
  }
}

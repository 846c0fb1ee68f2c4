import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { canonicalBytes, type WireEvent } from '@yiwang/kernel'
import { toBase64, toHex } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import type { ProofDocument } from './contracts.ts'
import { eventLeafData } from './event-leaf.ts'
import { appendLeaves, emptyRange, rootOf } from './merkle/compact-range.ts'
import { inclusionRanges, proofHashes } from './merkle/proofs.ts'
import { treeHash } from './merkle/tree-hash.ts'
import { noteSigner, sha256 } from './node-crypto.ts'
import { proofDocumentOf } from './proof-document.ts'

/** The same Ed25519 key for the same seed byte. */
export function seededNotaryKey(seed: number): { privateKey: KeyObject; publicKey: KeyObject } {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

/** A recorded event as it stands in a ledger, chained to nothing; `n` makes it different from its neighbours. */
export function aWireEvent(n: number, data: unknown = { n, note: '路灯不亮' }): WireEvent {
  const attributes: Record<string, string> = {
    specversion: '1.0',
    id: `019a5b0c-0000-7000-8000-${String(n).padStart(12, '0')}`,
    source: '/demo/portal',
    type: 'yiwang.intake.request-submitted.v1',
    subject: `portal/request/${n}`,
    time: '2026-11-23T08:00:00.000Z',
    lane: 'open',
    seq: String(n),
    prevhash: '0'.repeat(64),
    salt: Buffer.alloc(16, n).toString('base64url'),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(data))
  return { attributes: { ...attributes, hash: toHex(sha256(canonicalBytes(attributes, bytes))) }, data: bytes }
}

/** A proof document for event `leafIndex` of a log of `treeSize` events signed with the key of seed 7. */
export function aProof({ leafIndex = 5, treeSize = 11 } = {}): ProofDocument {
  const tree = treeHash(sha256)
  const events = Array.from({ length: treeSize }, (_, i) => aWireEvent(i + 1))
  const leafHashes = events.map((event) => tree.leaf(eventLeafData(sha256, event.attributes)))
  const { range, stored } = appendLeaves(tree, emptyRange, leafHashes)
  const read = (level: number, index: number) => stored.find((n) => n.level === level && n.index === index)?.hash
  const signer = noteSigner('yiwang.demo/one', seededNotaryKey(7).privateKey)
  const note = signCheckpoint(sha256, { size: treeSize, root: rootOf(tree, range) }, signer)
  const path = proofHashes(tree, read, inclusionRanges(leafIndex, treeSize))
  const head = { origin: signer.name, note, publicKey: toBase64(signer.publicKey) }
  return proofDocumentOf(events[leafIndex] as WireEvent, { leafIndex, treeSize, path }, head)
}

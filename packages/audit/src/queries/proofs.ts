import type { PrismaClient } from '@yiwang/database'
import type { WireEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { fromBase64, toBase64 } from '../bytes.ts'
import type { ProofDocument } from '../contracts.ts'
import { AuditError } from '../errors.ts'
import { eventLeafData } from '../event-leaf.ts'
import { storedSpans } from '../merkle/nodes.ts'
import { inclusionRanges, proofHashes } from '../merkle/proofs.ts'
import { treeHash } from '../merkle/tree-hash.ts'
import { verifyInclusion } from '../merkle/verify.ts'
import { sha256 } from '../node-crypto.ts'
import { logOriginOf } from '../log-origin.ts'
import { proofDocumentOf } from '../proof-document.ts'
import { findHead } from './find-head.ts'
import { readNodes } from './read-nodes.ts'

export interface ProofSource {
  readonly prisma: PrismaClient
  readonly ledger: Pick<Ledger, 'find' | 'origin'>
}

const tree = treeHash(sha256)

const leafHashOf = (event: Pick<WireEvent, 'attributes'>): Uint8Array =>
  tree.leaf(eventLeafData(sha256, event.attributes))

/**
 * Proof that an event in this app's ledger stands in the log, made from local rows only; undefined while no checkpoint
 * covers it yet. Throws AuditError('log_broken') once the notary has contradicted itself.
 */
export async function inclusionProofOf(
  { prisma, ledger }: ProofSource,
  event: WireEvent,
): Promise<ProofDocument | undefined> {
  const head = await findHead(prisma, logOriginOf(ledger.origin))
  if (head?.broken !== undefined) throw new AuditError('log_broken', head.broken.code)
  const leafHash = leafHashOf(event)
  const leaf = await prisma.auditLeaf.findFirst({
    where: { leafHash: toBase64(leafHash) },
    select: { leafIndex: true },
  })
  if (head === undefined || leaf === null || Number(leaf.leafIndex) >= head.size) return undefined
  const place = { leafIndex: Number(leaf.leafIndex), treeSize: head.size }
  const ranges = inclusionRanges(place.leafIndex, place.treeSize)
  const path = proofHashes(tree, await readNodes(prisma, storedSpans(ranges)), ranges)
  const root = fromBase64(head.root)
  const isSound = root !== undefined && verifyInclusion(tree, { ...place, leafHash, path }, root)
  if (!isSound) throw new AuditError('proof_unavailable')
  return proofDocumentOf(event, { ...place, path }, head)
}

/**
 * The same by event id. The id is looked for among events of `origin`, this app's own unless said otherwise.
 * @example await inclusionProofFor({ prisma, ledger }, { eventId })
 */
export async function inclusionProofFor(
  source: ProofSource,
  { eventId, origin = source.ledger.origin }: { eventId: string; origin?: string },
): Promise<ProofDocument | undefined> {
  const found = await source.ledger.find([eventId])
  const event = found.find((each) => each.origin === origin)
  if (event === undefined) return undefined
  return inclusionProofOf(source, { attributes: event.attributes, data: event.raw })
}

/** Which of these events no checkpoint covers yet: a notary that leaves some out is found by asking for old ones. */
export async function findUnlogged<E extends Pick<WireEvent, 'attributes'>>(
  prisma: PrismaClient,
  events: readonly E[],
): Promise<E[]> {
  const hashes = events.map((event) => toBase64(leafHashOf(event)))
  const rows = await prisma.auditLeaf.findMany({ where: { leafHash: { in: hashes } }, select: { leafHash: true } })
  const logged = new Set(rows.map((row) => row.leafHash))
  return events.filter((_, i) => !logged.has(hashes[i] ?? ''))
}

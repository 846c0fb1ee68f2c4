import type { WireEvent } from '@yiwang/kernel'
import { toBase64 } from './bytes.ts'
import { proofDocumentSchema, type EventProof, type LogHead, type ProofDocument } from './contracts.ts'
import { AuditError } from './errors.ts'
import { eventLeafData } from './event-leaf.ts'
import { treeHash, type Sha256 } from './merkle/tree-hash.ts'
import type { Inclusion } from './merkle/verify.ts'

/** Puts a proof into the form that the page hands out; `head` is the signed one of size `inclusion.treeSize`. */
export function proofDocumentOf(
  event: WireEvent,
  inclusion: Omit<Inclusion, 'leafHash'>,
  head: Pick<LogHead, 'origin' | 'note' | 'publicKey'>,
): ProofDocument {
  // headsig is put on in transit and is no part of what was recorded.
  const { headsig: _, ...attributes } = event.attributes
  if (attributes.salt === undefined) throw new AuditError('proof_unavailable', 'salt')
  return proofDocumentSchema.parse({
    format: 'yiwang-proof/1',
    event: { attributes, dataBase64: toBase64(event.data) },
    salt: attributes.salt,
    leafIndex: inclusion.leafIndex,
    treeSize: inclusion.treeSize,
    path: inclusion.path.map(toBase64),
    checkpoint: head.note,
    notaryPublicKey: head.publicKey,
    origin: head.origin,
  })
}

/** What proves, without the record it is about. */
export function bareProofOf(sha256: Sha256, { event, ...document }: ProofDocument): EventProof {
  const { leafIndex, treeSize, path, checkpoint, notaryPublicKey, origin: log } = document
  const told = (name: string): string => event.attributes[name] ?? ''
  return {
    record: {
      eventId: told('id'),
      origin: told('source').slice(1),
      type: told('type'),
      lane: told('lane'),
      seq: told('seq'),
      recordedAt: told('time'),
      occurredAt: told('occurredat'),
      hash: told('hash'),
      prevHash: told('prevhash'),
    },
    leafHash: toBase64(treeHash(sha256).leaf(eventLeafData(sha256, event.attributes))),
    leafIndex,
    treeSize,
    path,
    checkpoint,
    notaryPublicKey,
    log,
  }
}

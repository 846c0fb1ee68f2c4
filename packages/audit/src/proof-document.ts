import type { WireEvent } from '@yiwang/kernel'
import { toBase64 } from './bytes.ts'
import { proofDocumentSchema, type LogHead, type ProofDocument } from './contracts.ts'
import { AuditError } from './errors.ts'
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

import type { WireEvent } from '@yiwang/kernel'
import { toBase64 } from './bytes.ts'
import { proofDocumentSchema, type ProofDocument } from './contracts.ts'
import { AuditError } from './errors.ts'
import type { Inclusion } from './merkle/verify.ts'

/** Where a log says who it is: its name and the notary's raw Ed25519 public key. */
export interface LogIdentity {
  readonly origin: string
  readonly publicKey: Uint8Array
}

/** Puts a proof into the form that the page hands out; `checkpoint` is the signed note of size `inclusion.treeSize`. */
export function proofDocumentOf(
  event: WireEvent,
  inclusion: Omit<Inclusion, 'leafHash'>,
  signed: { checkpoint: string; log: LogIdentity },
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
    checkpoint: signed.checkpoint,
    notaryPublicKey: toBase64(signed.log.publicKey),
    origin: signed.log.origin,
  })
}

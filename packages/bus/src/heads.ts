import { headers } from '@nats-io/nats-core'
import { z } from 'zod'
import type { StreamMessage } from './cloud-events/message.ts'
import { headSubject } from './lanes/subjects.ts'
import type { Chain, Head, HeadSigner } from './signing.ts'

/** Body of `…ledger.head`: how far an origin's chain reaches, signed; a heartbeat, and the signature of an unsigned tail. */
export const signedHeadSchema = z.object({
  seq: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sig: z.string(),
  keyId: z.string(),
  at: z.iso.datetime(),
})
export type SignedHead = z.infer<typeof signedHeadSchema>

/** Signs a chain's head. */
export function signHead(signer: HeadSigner, chain: Chain, { seq, hash, at }: Head & { at: Date }): SignedHead {
  return { seq, hash, sig: signer.sign(chain, { seq, hash }), keyId: signer.keyId, at: at.toISOString() }
}

/** Reads the body of a head message; undefined when it is not one. */
export function readSignedHead(data: Uint8Array): SignedHead | undefined {
  try {
    return signedHeadSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data)))
  } catch {
    return undefined
  }
}

/** The message that carries a signed head on the stream. */
export function headMessage(chain: Chain, head: SignedHead): StreamMessage {
  const data = new TextEncoder().encode(JSON.stringify(head))
  return { subject: headSubject(chain.lane, chain.origin), headers: headers(), data }
}

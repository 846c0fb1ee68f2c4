import { describe, expect, it } from 'vitest'
import { proofDocumentSchema } from './contracts.ts'
import { CheckpointSigned, EVENTS, LEAVES_PER_CHECKPOINT } from './events.ts'
import { aProof, aWireEvent } from './testing.ts'
import { eventLeafData } from './event-leaf.ts'
import { sha256 } from './node-crypto.ts'
import { proofDocumentOf } from './proof-document.ts'

describe('events', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))('the sample of %s parses', (_, { schema, sample }) => {
    expect(schema.parse(sample)).toEqual(sample)
  })

  it('a full checkpoint event fits in one message', () => {
    const leaves = Buffer.alloc(32 * LEAVES_PER_CHECKPOINT).toString('base64')
    const data = CheckpointSigned.schema.parse({ ...CheckpointSigned.sample, leaves })
    expect(JSON.stringify(data).length).toBeLessThan(400_000)
  })
})

describe('proof document', () => {
  it('follows its schema and leaves the transport signature out', () => {
    expect(proofDocumentSchema.parse(aProof())).toEqual(aProof())
    const event = aWireEvent(1)
    const head = { origin: 'o', note: 'x', publicKey: `${'A'.repeat(43)}=` }
    const withHeadsig = { ...event, attributes: { ...event.attributes, headsig: 'x' } }
    const document = proofDocumentOf(withHeadsig, { leafIndex: 0, treeSize: 1, path: [] }, head)
    expect(document.event.attributes).toEqual(event.attributes)
  })

  it('needs a hash, and a salt to be handed out', () => {
    const { salt, hash, ...others } = aWireEvent(1).attributes
    expect(eventLeafData(sha256, { ...others, hash: hash as string })).toHaveLength(32)
    expect(eventLeafData(sha256, { ...others, hash: hash as string, salt: 'short' })).toHaveLength(32)
    expect(() => eventLeafData(sha256, { ...others, salt: salt as string })).toThrow('encoding_invalid: hash')
    const head = { origin: 'o', note: 'x', publicKey: `${'A'.repeat(43)}=` }
    const withoutSalt = { attributes: others, data: new Uint8Array() }
    expect(() => proofDocumentOf(withoutSalt, { leafIndex: 0, treeSize: 1, path: [] }, head)).toThrow(
      'proof_unavailable',
    )
  })
})

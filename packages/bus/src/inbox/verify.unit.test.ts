import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { WireEvent } from '@yiwang/kernel'
import { hashOf } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import { createSigner, isSignedHead, type Chain } from '../signing.ts'
import { verifyEvent } from './verify.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const CHAIN: Chain = { origin: 'demo/portal', lane: 'open' }
const KEYS = new Map([
  [CHAIN.origin, [createPublicKey(generateKeyPairSync('ed25519').privateKey), createPublicKey(privateKey)]],
])
const SUBJECT = 'one.open.demo.portal.intake.request-submitted'
const signer = createSigner(privateKey, 'portal')

function event(changes: Readonly<Record<string, string>> = {}): WireEvent {
  const attributes = {
    specversion: '1.0',
    id: '01990000-0000-7000-8000-000000000001',
    source: '/demo/portal',
    type: 'yiwang.intake.request-submitted.v1',
    lane: 'open',
    seq: '7',
    prevhash: 'p',
    ...changes,
  }
  const data = new TextEncoder().encode('{}')
  return { attributes: { ...attributes, hash: hashOf({ attributes, data }) }, data }
}

function signed(wire: WireEvent, chain = CHAIN): WireEvent {
  const head = { seq: Number(wire.attributes.seq), hash: wire.attributes.hash ?? '' }
  return { ...wire, attributes: { ...wire.attributes, headsig: signer.sign(chain, head) } }
}

describe('what an event says of itself', () => {
  it('is taken when all of it agrees', () => {
    const wire = event()
    expect(verifyEvent(KEYS, wire, SUBJECT)).toMatchObject({ ...CHAIN, seq: 7, prevHash: 'p', isSigned: false })
    expect(verifyEvent(KEYS, signed(wire), SUBJECT)).toMatchObject({ hash: wire.attributes.hash, isSigned: true })
  })

  it('needs no subject when it was asked for', () => {
    expect(verifyEvent(KEYS, event())).toMatchObject({ seq: 7 })
  })

  it.each([
    ['subject_disagrees', event({ type: 'yiwang.intake.information-added.v1' })],
    ['subject_disagrees', event({ lane: 'inner' })],
    ['subject_disagrees', event({ source: '/demo/console' })],
    ['subject_disagrees', event({ type: 'nothing' })],
    ['seq_invalid', event({ seq: '0' })],
    ['seq_invalid', event({ seq: '1e3' })],
    ['hash_mismatch', { ...event(), data: new Uint8Array([1]) }],
    ['hash_mismatch', { ...event(), attributes: { ...event().attributes, severity: '1' } }],
    ['signature_invalid', signed(event(), { ...CHAIN, lane: 'inner' })],
    ['signature_invalid', { ...event(), attributes: { ...event().attributes, headsig: '' } }],
  ])('is %s when it does not', (reason, wire) => {
    expect(verifyEvent(KEYS, wire, SUBJECT)).toBe(reason)
  })

  it('is of no use from an origin nobody knows', () => {
    expect(verifyEvent(new Map(), event(), SUBJECT)).toBe('origin_unknown')
  })
})

describe('signed heads', () => {
  it('hold for one chain, seq and hash only, under any of the keys of their origin', () => {
    const head = { seq: 3, hash: 'a'.repeat(64) }
    const sig = signer.sign(CHAIN, head)
    expect(isSignedHead(KEYS, CHAIN, { ...head, sig })).toBe(true)
    expect(isSignedHead(KEYS, CHAIN, { ...head, seq: 4, sig })).toBe(false)
    expect(isSignedHead(KEYS, { ...CHAIN, lane: 'inner' }, { ...head, sig })).toBe(false)
    expect(isSignedHead(KEYS, { ...CHAIN, origin: 'demo/vault' }, { ...head, sig })).toBe(false)
    expect(isSignedHead(KEYS, CHAIN, { ...head, sig: 'x' })).toBe(false)
  })
})

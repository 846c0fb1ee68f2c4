import { describe, expect, it } from 'vitest'
import { noted } from '../testing/sample-events.ts'
import { hashOf, seal, ZERO_HASH } from './chain.ts'
import { encodeData } from './encode-data.ts'

const event = noted('01900000-0000-7000-8000-000000000001')
const recording = {
  origin: 'demo/portal',
  seq: 1,
  streamId: 'portal/note/1',
  streamVersion: 1,
  commandId: 'c',
  recordedAt: '2026-03-02T09:00:00.000Z',
  prevHash: ZERO_HASH,
}

describe('sealing', () => {
  it('gives every event another salt of 16 bytes and hence another hash', () => {
    const sealed = Array.from({ length: 600 }, () => seal({ event, data: encodeData(event.data) }, recording))
    expect(new Set(sealed.map((wire) => wire.attributes.salt)).size).toBe(600)
    expect(new Set(sealed.map((wire) => wire.attributes.hash)).size).toBe(600)
    expect(sealed.every((wire) => Buffer.from(wire.attributes.salt ?? '', 'base64url').length === 16)).toBe(true)
  })

  it('covers every attribute and the data', () => {
    const wire = seal({ event, data: encodeData(event.data) }, recording)
    expect(hashOf(wire)).toBe(wire.attributes.hash)
    for (const name of Object.keys(wire.attributes).filter((attribute) => attribute !== 'hash')) {
      const altered = { ...wire, attributes: { ...wire.attributes, [name]: `${wire.attributes[name]}x` } }
      expect([name, hashOf(altered)]).not.toEqual([name, wire.attributes.hash])
    }
    expect(hashOf({ ...wire, data: encodeData({ text: 'other' }) })).not.toBe(wire.attributes.hash)
  })
})

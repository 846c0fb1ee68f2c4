import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdSource, seededIds } from './ids.ts'

const ofTime = (ms: number, byte = 0xff): string =>
  createIdSource(
    () => new Date(ms),
    (count) => new Uint8Array(count).fill(byte),
  ).next()

describe('identifiers', () => {
  it('are UUIDs of version 7 (RFC 9562), whatever the random bytes', () => {
    const V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 255 }), (ms, byte) => {
        expect(ofTime(ms, byte)).toMatch(V7)
      }),
    )
  })

  it('begin with the time in milliseconds, so that they sort by it', () => {
    const at = Date.parse('2026-11-23T02:00:00.123Z')
    expect(Number.parseInt(ofTime(at).replace('-', '').slice(0, 12), 16)).toBe(at)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 45 }), (ms) => {
        expect(ofTime(ms - 1, 0xff) < ofTime(ms, 0x00)).toBe(true)
      }),
    )
  })

  it('are the same again from the same seed, and others from another', () => {
    const taken = (seed: number) => {
      const ids = seededIds(seed)
      return Array.from({ length: 20 }, () => ids.next())
    }
    expect(taken(7)).toEqual(taken(7))
    expect(new Set([...taken(7), ...taken(8)]).size).toBe(40)
  })
})

import { describe, expect, it } from 'vitest'
import { spanOf } from './clock.tsx'
import { isBackfilled } from './backfilled.ts'

describe('moments', () => {
  it('know what was typed in later', () => {
    expect(isBackfilled('2026-11-23T01:00:00.000Z', '2026-11-23T01:04:59.000Z')).toBe(false)
    expect(isBackfilled('2026-11-23T01:00:00.000Z', '2026-11-23T01:06:00.000Z')).toBe(true)
  })
})

describe('spans', () => {
  const HOUR = 3_600_000
  it.each([
    [49 * HOUR, { unit: 'days', count: 2 }],
    [-72 * HOUR, { unit: 'days', count: 3 }],
    [47 * HOUR, { unit: 'hours', count: 47 }],
    [90 * 60_000, { unit: 'hours', count: 1 }],
    [20_000, { unit: 'minutes', count: 1 }],
  ])('of %d ms read well', (ms, span) => {
    expect(spanOf(ms)).toEqual(span)
  })
})

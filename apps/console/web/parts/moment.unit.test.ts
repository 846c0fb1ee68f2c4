import { describe, expect, it } from 'vitest'
import { spanOf } from './clock.tsx'
import { isBackfilled, moment } from './moment.ts'

const now = new Date('2026-11-24T02:00:00.000Z')

describe('moments', () => {
  it('are told in China’s time, with the year only where it is another', () => {
    expect(moment('2026-11-23T23:28:00.000Z', now)).toBe('11月24日 07:28')
    expect(moment('2018-01-31T17:05:00.000Z', now)).toBe('2018年2月1日 01:05')
  })

  it('end a day at 24:00, as deadlines are spoken of', () => {
    expect(moment('2026-11-27T15:59:59.000Z', now)).toBe('11月27日 24:00')
  })

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

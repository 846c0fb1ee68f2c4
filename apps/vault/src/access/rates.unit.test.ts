import { fixedClock } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { createRates, DEFAULT_RATES } from './rates.ts'
import { createTokenBuckets } from './token-bucket.ts'

describe('a token bucket', () => {
  const clock = fixedClock('2026-11-23T02:00:00.000Z')
  const buckets = createTokenBuckets({ capacity: 2, refillMs: 1_000 }, clock)
  const takes = (key: string, times: number): boolean[] => Array.from({ length: times }, () => buckets.take(key))

  it('gives its capacity at once and then one per interval, each key for itself', () => {
    expect(takes('a', 3)).toEqual([true, true, false])
    expect(takes('b', 1)).toEqual([true])
    clock.advance(999)
    expect(takes('a', 1)).toEqual([false])
    clock.advance(1)
    expect(takes('a', 2)).toEqual([true, false])
  })

  it('never holds more than its capacity', () => {
    clock.advance(3_600_000)
    expect(takes('a', 3)).toEqual([true, true, false])
  })

  it('keeps what is partly used when it sweeps full buckets away', () => {
    for (let i = 0; i <= 10_000; i++) buckets.take(`many-${i}`)
    expect(takes('last', 3)).toEqual([true, true, false])
    clock.advance(500)
    expect(takes('last', 1)).toEqual([false])
  })
})

describe('rates', () => {
  it('refuse a burst of one worker and let others go on', () => {
    const countLook = createRates(fixedClock('2026-11-23T02:00:00.000Z'))
    for (let i = 0; i < DEFAULT_RATES.actor.capacity; i++) countLook('actor', 'li')
    expect(() => countLook('actor', 'li')).toThrow('rate_limited')
    expect(() => countLook('actor', 'wang')).not.toThrow()
    expect(() => countLook('app', 'li')).not.toThrow()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from './median.ts'
import { quantileClass } from './quantile-class.ts'
import { wilson } from './wilson.ts'

describe('wilson', () => {
  it('gives the intervals of the literature', () => {
    const { low, high } = wilson(8, 10)
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943'])
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
    expect(wilson(0, 20).low).toBe(0)
    expect(wilson(20, 20).high).toBeCloseTo(1)
  })

  it('holds the share itself and narrows as the sample grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (sample, seed) => {
        const hits = seed % (sample + 1)
        const { low, high } = wilson(hits, sample)
        expect(low).toBeLessThanOrEqual(hits / sample + 1e-12)
        expect(high).toBeGreaterThanOrEqual(hits / sample - 1e-12)
        const more = wilson(hits * 4, sample * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})

it('takes the middle', () => {
  expect([median([]), median([3]), median([3, 1]), median([9, 1, 2])]).toEqual([undefined, 3, 2, 2])
})

it('finds the class a share lies in', () => {
  expect([0, 0.3, 0.31, 0.8, 0.9, 1].map((share) => quantileClass([3, 5, 2], share))).toEqual([0, 0, 1, 1, 2, 2])
  expect(quantileClass([0, 0, 0], 0.5)).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { refillPlan } from './refill-plan.ts'

describe('refilling a pool', () => {
  it('waits until half of it is used', () => {
    expect(refillPlan(1_001, 2_000)).toEqual([])
    expect(refillPlan(1_000, 2_000)).toEqual([500, 500])
  })

  it('fills it up in events of 500 keys at most', () => {
    expect(refillPlan(0, 1_200)).toEqual([500, 500, 200])
    expect(refillPlan(1, 4)).toEqual([3])
  })

  it('leaves a pool of size 0 and an overfull one alone', () => {
    expect(refillPlan(0, 0)).toEqual([])
    expect(refillPlan(3_000, 2_000)).toEqual([])
  })
})

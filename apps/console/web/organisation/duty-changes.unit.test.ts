import type { Limit } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { changedParts, doubtsOf, isAmount } from './duty-changes.ts'

const limit: Limit = { amount: 3, unit: 'working-day', basis: '派单目录', effectiveFrom: '2026-01-01' }
const now = { unitId: 'chengguan', limit }
const next = (changes: Partial<Limit>, unitId = 'chengguan') => ({ unitId, limit: { ...limit, ...changes } })
const doubts = (changes: Partial<Limit>) => doubtsOf(now, next(changes), '2026-11-27')

describe('a new version', () => {
  it('shows what changes, and nothing else', () => {
    expect(changedParts(now, now)).toEqual([])
    expect(changedParts(now, next({ amount: 5 }, 'shuiwu'))).toEqual(['unit', 'limit'])
    expect(changedParts(now, next({ unit: 'natural-day' }))).toEqual(['limit'])
    expect(changedParts(now, next({ basis: '条例', effectiveFrom: '2026-03-01' }))).toEqual(['basis', 'basisFrom'])
  })

  it('is looked at twice when its limit is longer than any usual one', () => {
    expect(doubts({ amount: 500 })).toEqual(['longLimit'])
    expect(doubts({ amount: 60 })).toEqual([])
    expect(doubts({ amount: 91, unit: 'natural-day' })).toEqual(['longLimit'])
  })

  it('is looked at twice when its basis is long past or not in force yet', () => {
    expect(doubts({ effectiveFrom: '2019-01-01' })).toEqual(['oldBasis'])
    expect(doubts({ effectiveFrom: '2022-01-01' })).toEqual([])
    expect(doubts({ effectiveFrom: '2026-11-28' })).toEqual(['futureBasis'])
  })

  it('is not asked about again what was in force already', () => {
    const long = next({ amount: 500, effectiveFrom: '2019-01-01' })
    expect(doubtsOf(long, { ...long, unitId: 'shuiwu' }, '2026-11-27')).toEqual([])
  })
})

it.each([0, -1, 1.5, 1_001, null, '3'])('takes %s for no limit', (amount) => {
  expect(isAmount(amount)).toBe(false)
})

it.each([1, 1_000])('takes %s for a limit', (amount) => {
  expect(isAmount(amount)).toBe(true)
})

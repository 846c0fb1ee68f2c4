import { createCalendar, type Limit } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { timeLeft } from './time-left.ts'

const calendar = createCalendar(new Map([['2026-10-01', { kind: 'holiday', name: '国庆节' }]]), 2026)
const workingDays: Limit = { amount: 3, unit: 'working-day', basis: '目录', effectiveFrom: '2026-01-01' }
// a Thursday
const now = new Date('2026-11-26T02:00:00Z')
const found = {
  state: 'handling' as const,
  historical: false,
  takenInAt: now,
  deadline: new Date('2026-12-01T15:59:59.000Z'),
  deadlineIsEstimate: false,
  limit: workingDays,
  respondBy: null,
  respondByIsEstimate: false,
  firstContactAt: null,
}

describe('time left', () => {
  it('is told in working days where the limit is counted in them', () => {
    expect(timeLeft(found, calendar, now)).toEqual({
      dispatchBy: null,
      workingDaysLeft: 3,
      workingDaysToRespond: null,
    })
  })

  it.each([
    ['counted in hours', { limit: { ...workingDays, unit: 'natural-hour' as const } }],
    ['past', { deadline: new Date('2026-11-25T15:59:59.000Z') }],
    ['only estimated', { deadlineIsEstimate: true }],
    ['without a deadline', { deadline: null }],
  ])('is not told in working days when %s', (_, changed) => {
    expect(timeLeft({ ...found, ...changed }, calendar, now).workingDaysLeft).toBeNull()
  })

  it('is told in working days until the person is to be contacted, and no more once they were', () => {
    const friday = new Date('2026-11-27T02:00:00Z')
    const waiting = { ...found, respondBy: new Date('2026-11-30T15:59:59.000Z') }
    expect(timeLeft(waiting, calendar, friday).workingDaysToRespond).toBe(1)
    for (const changed of [{ respondByIsEstimate: true }, { firstContactAt: friday }, { respondBy: friday }])
      expect(timeLeft({ ...waiting, ...changed }, calendar, friday).workingDaysToRespond).toBeNull()
  })

  it('runs until the promised dispatch while nobody has the matter, history excepted', () => {
    const waiting = { ...found, state: 'open' as const, deadline: null, limit: null }
    expect(timeLeft(waiting, calendar, now).dispatchBy).toEqual(new Date('2026-11-27T15:59:59.000Z'))
    expect(timeLeft({ ...waiting, historical: true }, calendar, now).dispatchBy).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar, type DayMark } from './calendar.ts'
import { addDays, chinaDay } from './days.ts'
import { explainDeadline } from './explain.ts'
import type { Limit, LimitUnit } from './limit.ts'

const nationalDays = Array.from({ length: 7 }, (_, i): [string, DayMark] => [
  `2026-10-0${i + 1}`,
  { kind: 'holiday', name: '国庆节' },
])
const days = new Map<string, DayMark>([
  ['2026-01-01', { kind: 'holiday', name: '元旦' }],
  ...nationalDays,
  ['2026-10-10', { kind: 'makeup', name: '国庆节' }],
])
const calendar = createCalendar(days, 2026)
const limit = (amount: number, unit: LimitUnit): Limit => ({
  amount,
  unit,
  basis: '派单目录',
  effectiveFrom: '2026-01-01',
})

describe('isWorkingDay', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2027-01-01', 'unknown'],
    ['2025-12-31', 'unknown'],
  ])('%s → %s', (day, expected) => {
    expect(calendar.isWorkingDay(day)).toBe(expected)
  })

  it('knows nothing without data', () => {
    expect(createCalendar(new Map(), 2026).isWorkingDay('2026-11-23')).toBe('unknown')
  })
})

describe('deadline', () => {
  it('counts working days from the next day, skips the holiday and counts the make-up Saturday', () => {
    const deadline = calendar.deadline(limit(3, 'working-day'), '2026-09-30T02:00:00Z')
    expect(deadline.at).toBe('2026-10-10T15:59:59.000Z')
    expect(deadline.isEstimate).toBe(false)
    expect(explainDeadline(deadline)).toBe(
      '自2026年9月30日起 3 个工作日，跳过10月1日至10月7日（国庆节），10月10日（国庆节）调休上班，计入。依据：派单目录',
    )
  })

  it('takes the day in China, not in UTC', () => {
    expect(calendar.deadline(limit(1, 'working-day'), '2026-11-23T16:30:00Z').at).toBe('2026-11-25T15:59:59.000Z')
  })

  it('says when it had to estimate beyond the announced holidays', () => {
    const deadline = calendar.deadline(limit(2, 'working-day'), '2026-12-31T02:00:00Z')
    expect(deadline).toMatchObject({ at: '2027-01-04T15:59:59.000Z', isEstimate: true })
    expect(explainDeadline(deadline)).toContain('暂按周历估算')
  })

  it('counts natural hours to the second and natural days to midnight, over holidays too', () => {
    expect(calendar.deadline(limit(2, 'natural-hour'), '2026-10-01T02:00:30Z').at).toBe('2026-10-01T04:00:30.000Z')
    expect(calendar.deadline(limit(15, 'natural-day'), '2026-09-30T02:00:00Z').at).toBe('2026-10-15T15:59:59.000Z')
  })

  it.each([
    ['within the morning', 2, '2026-11-23T01:00:00Z', '2026-11-23T03:00:00.000Z'],
    ['over noon', 3, '2026-11-23T02:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['ends with the working day', 8, '2026-11-23T00:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['over night and a weekend', 4, '2026-11-20T09:00:00Z', '2026-11-23T04:00:00.000Z'],
    ['from the night before', 1, '2026-11-22T16:30:00Z', '2026-11-23T02:00:00.000Z'],
  ])('counts working hours %s', (_name, amount, ...[start, at]) => {
    expect(calendar.deadline(limit(amount, 'working-hour'), start).at).toBe(at)
  })

  it('refuses an unreadable start', () => {
    expect(() => calendar.deadline(limit(1, 'working-day'), 'yesterday')).toThrow('limit_invalid: start')
  })
})

const anyDay = fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-01-01', n))

describe('working days as a whole', () => {
  it('never ends on a day off', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = calendar.addWorkingDays(day, count)
        expect(calendar.isWorkingDay(end.day)).not.toBe(false)
        expect(end.isEstimate).toBe(end.steps.some(({ kind }) => kind === 'estimated'))
      }),
    )
  })

  it('counts in two goes as in one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (day, a, b) => {
        const half = calendar.addWorkingDays(day, a)
        expect(calendar.addWorkingDays(half.day, b).day).toBe(calendar.addWorkingDays(day, a + b).day)
      }),
    )
  })

  it('accounts for every day between start and end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const end = calendar.addWorkingDays(day, count)
        const off = end.steps.filter(({ kind }) => kind === 'holiday' || kind === 'weekend').length
        expect(end.day).toBe(addDays(day, count + off))
      }),
    )
  })

  it('gives working hours no earlier than the same natural hours', () => {
    const minutes = fc.integer({ min: 0, max: 300 * 1440 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 80 }), (offset, hours) => {
        const start = new Date(Date.parse('2026-01-01T00:00:00Z') + offset * 60_000).toISOString()
        const working = calendar.deadline(limit(hours, 'working-hour'), start).at
        expect(working >= calendar.deadline(limit(hours, 'natural-hour'), start).at).toBe(true)
        expect(calendar.isWorkingDay(chinaDay(working))).not.toBe(false)
      }),
    )
  })
})

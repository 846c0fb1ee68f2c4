import { expect, it } from 'vitest'
import { beside, hoursGone, usualByNow } from './usual-by-now.ts'

const hours = (end: number) => ({
  today: [],
  usual: Array.from({ length: 24 }, (_, hour) => ({ median: hour + 1, low: hour, high: end * (hour + 1) })),
})

it('counts hours in China', () => {
  expect(hoursGone('2026-11-23T06:30:00.000Z')).toBe(14.5)
  expect(hoursGone('2026-11-23T16:00:00.000Z')).toBe(0)
})

it('stands between the ends of the hours around', () => {
  expect(usualByNow({ at: '2026-11-23T06:30:00.000Z', hours: hours(2) })).toEqual({ median: 14.5, low: 13.5, high: 29 })
  expect(usualByNow({ at: '2026-11-22T16:30:00.000Z', hours: hours(2) })?.median).toBe(0.5)
  expect(usualByNow({ at: '2026-11-23T06:30:00.000Z', hours: { today: [], usual: [] } })).toBeUndefined()
})

it('calls more or less only what has never been', () => {
  const usual = { median: 5, low: 2.5, high: 8.2 }
  expect([1, 2, 9, 10].map((count) => beside(count, usual))).toEqual(['less', 'usual', 'usual', 'more'])
  expect(beside(3, undefined)).toBe('unknown')
})

import { expect, it } from 'vitest'
import { limitText } from './limit.ts'
import { dayText, fullMomentText, momentText } from './moment-text.ts'

it('tells a moment in China, the end of a day as 24:00', () => {
  expect(momentText('2026-11-22T23:28:00Z', 'zh-CN')).toBe('11月23日 07:28')
  expect(momentText('2026-11-26T15:59:59.000Z', 'zh-CN')).toBe('11月26日 24:00')
  expect(momentText('2026-11-26T15:59:59.000Z', 'en')).toBe('26 November 24:00')
  expect(fullMomentText('2026-11-23T05:58:00Z', 'zh-CN')).toBe('2026年11月23日 13:58')
  expect(fullMomentText('2026-11-23T05:58:00Z', 'en')).toBe('23 November 2026 13:58')
  expect(dayText('2026-01-05', 'en')).toBe('5 January')
})

it('tells a limit, one day and many', () => {
  expect(limitText({ amount: 5, unit: 'working-day' }, 'zh-CN')).toBe('5 个工作日')
  expect(limitText({ amount: 5, unit: 'working-day' }, 'en')).toBe('5 working days')
  expect(limitText({ amount: 1, unit: 'natural-hour' }, 'en')).toBe('1 hour')
})

import { expect, it } from 'vitest'
import { saidDate } from './said-date.ts'

it.each([
  ['2026-03-04', 'zh-CN', '2026年3月4日'],
  ['2026-03-04', 'en', '4 March 2026'],
  ['2026-03-04T09:05', 'zh-CN', '2026年3月4日 09:05'],
  ['2026-03-04T09:05', 'en', '4 March 2026 09:05'],
  ['2026-03', 'zh-CN', undefined],
  ['', 'en', undefined],
] as const)('says %s in %s as %s: a browser shows day and month in an order of its own', (value, locale, said) => {
  expect(saidDate(value, locale)).toBe(said)
})

import { expect, it } from 'vitest'
import { median, ratiosOf, tableLines } from './report.ts'

const round = (slow: number) => ({
  baselineBeforeAppend: 1000 / slow,
  append: 3000 / slow,
  baselineBeforeSubmission: 1000 / slow,
  submission: 500 / slow,
  rawPublish: 20_000 / slow,
  relay: 10_000 / slow,
})

it('takes the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
})

it('forms ratios within each round, so that a slow round does not bend them', () => {
  const result = { baseline: 'pgbench', rounds: [round(1), round(10), round(1)] }
  expect(ratiosOf(result).map(({ ratio }) => ratio)).toEqual([3, 0.5, 0.5])
  const lines = tableLines(result)
  expect(lines[1]).toBe('baseline: pgbench; 3 rounds')
  expect(lines.at(-1)).toMatch(/relay ÷ raw windowed publish +10,000 events\/s +20,000 messages\/s +0\.50/)
})

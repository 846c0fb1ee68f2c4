import { expect, it } from 'vitest'
import { heapLine, listLines, median, ratiosOf, tableLines } from './report.ts'

const round = (slow: number) => ({
  baselineBeforeAppend: 1000 / slow,
  append: 3000 / slow,
  baselineBeforeSubmission: 1000 / slow,
  submission: 500 / slow,
  baselineBeforeFlow: 1000 / slow,
  flow: 100 / slow,
  rawPublish: 20_000 / slow,
  relay: 10_000 / slow,
})

it('takes the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
})

it('forms ratios within each round, so that a slow round does not bend them', () => {
  const visible = [{ perSecond: 5, submissions: 50, p50: 90, p99: 200, listP50: 30 }]
  const result = { baseline: 'pgbench', rounds: [round(1), round(10), round(1)], visible }
  expect(ratiosOf(result).map(({ ratio }) => ratio)).toEqual([3, 0.5, 0.1, 0.5])
  const lines = tableLines(result)
  expect(lines[1]).toBe('baseline: pgbench; 3 rounds')
  expect(lines.at(-1)).toMatch(/5\/s \(50\): p50 90 ms, p99 200 ms; p50 ÷ the list's own 30 ms = 3.0/)
  expect(lines.at(-3)).toMatch(/relay ÷ raw windowed publish +10,000 events\/s +20,000 messages\/s +0\.50/)
})

it('sets a large county beside a small one', () => {
  const figure = { name: 'list: newest', small: { p50: 2, p99: 4 }, large: { p50: 3, p99: 6 } }
  expect(listLines([figure])).toEqual([
    'list: newest: p99 6.0 ms at 1 M ÷ 4.0 ms at 10 k = 1.50 (p50 3.0 ms ÷ 2.0 ms = 1.50)',
  ])
})

it('tells in one line how a heap was read', () => {
  const calls = { 'svc.vault.index ok': 60, 'svc.vault.index vault_busy': 15 }
  const line = heapLine({ matters: 3_000, textsPerSecond: 400.4, calls, parked: 0, traces: 3_000, violations: 0 })
  expect(line).toMatch(/^3,000 matters .*: 400 texts\/s, 0\.03 calls a text \(svc\.vault\.index ok 60, /)
  expect(line).toMatch(/3,000 traces, 0 parked, 0 answers nobody could take$/)
})

import { describe, expect, it } from 'vitest'
import { execute, milliseconds } from './executors.ts'
import { record, summary } from './metrics.ts'
import { summaryLines } from './print-summary.ts'
import { crossedThresholds } from './thresholds.ts'

describe('thresholds in k6’s notation', () => {
  const figures = {
    ...summary(),
    http_req_failed: { rate: 0.02 },
    http_req_duration: { avg: 40, min: 1, med: 30, max: 900, 'p(90)': 100, 'p(95)': 200, 'p(99)': 500 },
  }

  it.each([
    ['http_req_failed', 'rate<0.01', true],
    ['http_req_failed', 'rate<0.03', false],
    ['http_req_duration', 'p(95)<200', true],
    ['http_req_duration', 'p(95)<=200', false],
    ['http_req_duration', 'med > 29', false],
    ['http_req_duration', 'p(42)<1', true],
    ['nothing_measured', 'rate<1', true],
  ])('%s %s crossed: %s', (metric, rule, isCrossed) => {
    expect(crossedThresholds({ [metric]: [rule] }, figures)).toEqual(isCrossed ? [`${metric}: ${rule}`] : [])
  })
})

describe('executors', () => {
  it.each([
    ['2m', 120_000],
    ['1m30s', 90_000],
    ['500ms', 500],
  ])('reads %s', (text, expected) => {
    expect(milliseconds(text)).toBe(expected)
  })

  it('shares so many iterations among people, never more at once than there are', async () => {
    let done = 0
    let now = 0
    let most = 0
    await execute({ executor: 'shared-iterations', vus: 3, iterations: 10 } as { executor: string }, async () => {
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
      done += 1
    })
    expect({ done, most }).toEqual({ done: 10, most: 3 })
  })

  it('lets iterations arrive without waiting for those before', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let begun = 0
    const plan = { executor: 'constant-arrival-rate', rate: 1000, duration: '20ms' }
    await execute(plan, async () => {
      begun += 1
      if (begun === 20) resolve()
      await promise
    })
    expect(begun).toBe(20)
  })

  it('leaves other executors to k6', async () => {
    await expect(execute({ executor: 'ramping-vus' }, () => Promise.resolve())).rejects.toThrow('use k6 itself')
  })
})

it('prints what k6 prints', () => {
  record.check('taken', true)
  record.check('taken', false)
  record.iteration(10)
  record.request({ status: 503, body: '', headers: {}, timings: { duration: 1500 } })
  const lines = summaryLines({ seconds: 2, figures: summary(), crossed: ['checks: rate>0.99'] }).join('\n')
  expect(lines).toContain('✗ taken — 1 of 2')
  expect(lines).toMatch(/http_req_failed \.+: 100\.00%/)
  expect(lines).toMatch(/http_req_duration \.+: avg=1\.50s/)
  expect(lines).toMatch(/iterations \.+: 1 0\.50\/s/)
  expect(lines).toContain('threshold crossed: checks: rate>0.99')
})

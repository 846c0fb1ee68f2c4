import { describe, expect, it } from 'vitest'
import { summarize, type VitestReport } from './summary.ts'

const report = (passed: number, failed: number, rest: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...rest,
})

describe('the closing line of a test run', () => {
  it('counts passed and failed', () => {
    expect(summarize({ report: report(7, 0), exitCode: 0, notRun: 0 })).toEqual({
      line: '7 passed, 0 failed',
      isGood: true,
    })
    expect(summarize({ report: report(7, 2), exitCode: 1, notRun: 0 })).toEqual({
      line: '7 passed, 2 failed',
      isGood: false,
    })
  })

  it('counts a file that does not load as a failure', () => {
    const broken = report(7, 0, { testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(summarize({ report: broken, exitCode: 1, notRun: 0 }).line).toBe('7 passed, 1 failed')
  })

  it('counts an error outside any test as a failure', () => {
    expect(summarize({ report: report(7, 0), exitCode: 1, notRun: 0 })).toEqual({
      line: '7 passed, 1 failed',
      isGood: false,
    })
  })

  it('does not pass when files could not be run', () => {
    expect(summarize({ report: report(7, 0), exitCode: 0, notRun: 3 })).toEqual({
      line: '7 passed, 0 failed, 3 skipped',
      isGood: false,
    })
  })

  it('does not pass when nothing ran', () => {
    expect(summarize({ report: undefined, exitCode: 0, notRun: 0 })).toEqual({
      line: '0 passed, 0 failed',
      isGood: false,
    })
  })
})

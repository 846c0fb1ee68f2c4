/** What is read of Vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: ReadonlyArray<{ readonly status: string; readonly assertionResults: readonly unknown[] }>
}

/** How a test run ended. */
export interface TestRun {
  readonly report: VitestReport | undefined
  readonly exitCode: number
  /** Test files that could not be run on this machine. */
  readonly notRun: number
}

const NOTHING: VitestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

function countFailures(report: VitestReport, exitCode: number): number {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const found = report.numFailedTests + unloaded.length
  return found === 0 && exitCode !== 0 ? 1 : found
}

/**
 * The closing line `N passed, N failed[, N skipped]` and whether the run counts as good: something ran, nothing failed and
 * nothing was left out. A file that does not load, or an error outside any test, counts as one failure.
 */
export function summarize({ report = NOTHING, exitCode, notRun }: TestRun): { line: string; isGood: boolean } {
  const passed = report.numPassedTests
  const failed = countFailures(report, exitCode)
  const skipped = report.numPendingTests + report.numTodoTests + notRun
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, isGood: failed === 0 && notRun === 0 && passed > 0 }
}

/** What k6 hands back for a request, as far as our scenarios read it. */
export interface Response {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly timings: { readonly duration: number }
}

interface Tally {
  passed: number
  failed: number
}

const checks = new Map<string, Tally>()
const counters = new Map<string, number>()
const durations: number[] = []
let failedRequests = 0

export const record = {
  check(name: string, ok: boolean): void {
    const tally = checks.get(name) ?? { passed: 0, failed: 0 }
    tally[ok ? 'passed' : 'failed'] += 1
    checks.set(name, tally)
  },
  count(name: string, amount: number): void {
    counters.set(name, (counters.get(name) ?? 0) + amount)
  },
  request(milliseconds: number, status: number): void {
    durations.push(milliseconds)
    if (status === 0 || status >= 400) failedRequests += 1
  },
}

function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0
}

/** Everything measured so far, under the names k6 uses; durations in milliseconds, rates from 0 to 1. */
export function summary() {
  const sorted = durations.toSorted((a, b) => a - b)
  const all = [...checks.values()]
  const passed = all.reduce((sum, tally) => sum + tally.passed, 0)
  const total = all.reduce((sum, tally) => sum + tally.passed + tally.failed, 0)
  return {
    checks: { rate: total === 0 ? 0 : passed / total, byName: Object.fromEntries(checks) },
    counters: Object.fromEntries(counters),
    http_reqs: { count: sorted.length },
    http_req_failed: { rate: sorted.length === 0 ? 0 : failedRequests / sorted.length },
    http_req_duration: {
      med: percentile(sorted, 50),
      'p(95)': percentile(sorted, 95),
      'p(99)': percentile(sorted, 99),
    },
  }
}

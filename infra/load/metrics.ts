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
const values = new Map<string, number[]>()
const durations: number[] = []
const iterations: number[] = []
const listeners = new Set<(response: Response) => void>()
let failedRequests = 0

/** Called with every answer as it comes. */
export function onAnswer(listener: (response: Response) => void): void {
  listeners.add(listener)
}

export const record = {
  check(name: string, ok: boolean): void {
    const tally = checks.get(name) ?? { passed: 0, failed: 0 }
    tally[ok ? 'passed' : 'failed'] += 1
    checks.set(name, tally)
  },
  count(name: string, amount: number): void {
    counters.set(name, (counters.get(name) ?? 0) + amount)
  },
  value(name: string, value: number): void {
    values.set(name, [...(values.get(name) ?? []), value])
  },
  /** status 0: no answer at all */
  request(response: Response): void {
    durations.push(response.timings.duration)
    if (response.status === 0 || response.status >= 400) failedRequests += 1
    for (const listener of listeners) listener(response)
  },
  iteration(milliseconds: number): void {
    iterations.push(milliseconds)
  },
}

function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0
}

function trend(measured: readonly number[]) {
  const sorted = measured.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  return {
    avg: sorted.length === 0 ? 0 : total / sorted.length,
    min: sorted[0] ?? 0,
    med: percentile(sorted, 50),
    max: sorted.at(-1) ?? 0,
    'p(90)': percentile(sorted, 90),
    'p(95)': percentile(sorted, 95),
    'p(99)': percentile(sorted, 99),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Everything measured so far, under the names k6 uses; durations in milliseconds, rates from 0 to 1. */
export function summary() {
  const all = [...checks.values()]
  const passed = all.reduce((sum, tally) => sum + tally.passed, 0)
  const total = all.reduce((sum, tally) => sum + tally.passed + tally.failed, 0)
  return {
    checks: { rate: share(passed, total), byName: Object.fromEntries(checks) },
    counters: Object.fromEntries(counters),
    trends: Object.fromEntries([...values].map(([name, measured]) => [name, trend(measured)])),
    iterations: { count: iterations.length },
    iteration_duration: trend(iterations),
    http_reqs: { count: durations.length },
    http_req_failed: { rate: share(failedRequests, durations.length) },
    http_req_duration: trend(durations),
  }
}

export type Summary = ReturnType<typeof summary>

import type { ScenarioResult } from './run-scenario.ts'

const WIDTH = 28

function line(name: string, value: string): string {
  return `  ${`${name} `.padEnd(WIDTH, '.')}: ${value}`
}

const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`
const ms = (value: number): string => (value < 1000 ? `${value.toFixed(2)}ms` : `${(value / 1000).toFixed(2)}s`)

function trendOf(values: Readonly<Record<string, number>>): string {
  const shown = ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)']
  return shown.map((name) => `${name}=${ms(values[name] ?? 0)}`).join(' ')
}

/** The figures the way k6 prints them. */
export function summaryLines({ seconds, figures, crossed }: ScenarioResult): string[] {
  const perSecond = (count: number): string => `${count} ${(count / seconds).toFixed(2)}/s`
  const checks = Object.entries(figures.checks.byName).map(([name, { passed, failed }]) =>
    failed === 0 ? `  ✓ ${name}` : `  ✗ ${name} — ${passed} of ${passed + failed}`,
  )
  return [
    ...checks,
    '',
    line('checks', percent(figures.checks.rate)),
    line('http_req_duration', trendOf(figures.http_req_duration)),
    line('http_req_failed', percent(figures.http_req_failed.rate)),
    line('http_reqs', perSecond(figures.http_reqs.count)),
    line('iteration_duration', trendOf(figures.iteration_duration)),
    line('iterations', perSecond(figures.iterations.count)),
    ...Object.entries(figures.trends).map(([name, { avg, max }]) => line(name, `avg=${avg.toFixed(2)} max=${max}`)),
    ...Object.entries(figures.counters).map(([name, count]) => line(name, perSecond(count))),
    ...crossed.map((rule) => `✗ 未达到门槛 / threshold crossed: ${rule}`),
  ]
}

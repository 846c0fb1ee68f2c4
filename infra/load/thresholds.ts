import type { Summary } from './metrics.ts'

/** By metric, in k6's notation: `rate>0.99`, `p(95)<500`. */
export type Thresholds = Readonly<Record<string, readonly string[]>>

const RULE = /^([\w().]+)(<=|>=|<|>)(\d+(?:\.\d+)?)$/

function holds(value: number, operator: string, bound: number): boolean {
  if (operator === '<') return value < bound
  if (operator === '<=') return value <= bound
  return operator === '>' ? value > bound : value >= bound
}

/** Thresholds that did not hold, as `checks: rate>0.99`; one that names nothing measured does not hold. */
export function crossedThresholds(thresholds: Thresholds, figures: Summary): string[] {
  const readings = figures as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
  return Object.entries(thresholds).flatMap(([metric, rules]) =>
    rules
      .filter((rule) => {
        const [, aggregate = '', operator = '', bound] = RULE.exec(rule.replaceAll(' ', '')) ?? []
        const value = readings[metric]?.[aggregate]
        return typeof value !== 'number' || !holds(value, operator, Number(bound))
      })
      .map((rule) => `${metric}: ${rule}`),
  )
}

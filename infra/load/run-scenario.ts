import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { summary } from './metrics.ts'

const ADAPTERS: Readonly<Record<string, string>> = {
  k6: './k6.ts',
  'k6/http': './k6-http.ts',
  'k6/metrics': './k6-metrics.ts',
}

interface SharedIterations {
  readonly executor: string
  readonly vus: number
  readonly iterations: number
}

interface Scenario {
  readonly options: { readonly scenarios: Readonly<Record<string, SharedIterations>>; readonly thresholds?: Thresholds }
  readonly default: () => Promise<void>
}

type Thresholds = Readonly<Record<string, readonly string[]>>

async function runShared(scenario: Scenario, plan: SharedIterations): Promise<void> {
  let started = 0
  const user = async (): Promise<void> => {
    while (started < plan.iterations) {
      Object.assign(globalThis, { __ITER: started })
      started += 1
      await scenario.default()
    }
  }
  await Promise.all(Array.from({ length: plan.vus }, user))
}

/** Thresholds that did not hold, in k6's own notation (`checks: rate>0.99`). */
function crossed(thresholds: Thresholds, figures: ReturnType<typeof summary>): string[] {
  const readings = figures as unknown as Record<string, Record<string, number>>
  return Object.entries(thresholds).flatMap(([metric, rules]) =>
    rules
      .filter((rule) => {
        const [, aggregate = '', operator, bound] = /^([\w().]+)([<>])([\d.]+)$/.exec(rule) ?? []
        const value = readings[metric]?.[aggregate]
        if (value === undefined) return true
        return operator === '<' ? value >= Number(bound) : value <= Number(bound)
      })
      .map((rule) => `${metric}: ${rule}`),
  )
}

/** Runs one k6 scenario file (executor shared-iterations) in Node; resolves to its figures and crossed thresholds. */
export async function runScenario(file: string, env: Readonly<Record<string, string>>) {
  registerHooks({
    resolve: (specifier, context, next) => {
      const adapter = ADAPTERS[specifier]
      return adapter === undefined
        ? next(specifier, context)
        : { url: new URL(adapter, import.meta.url).href, shortCircuit: true }
    },
  })
  Object.assign(globalThis, { __ENV: env, __ITER: 0 })
  const scenario = (await import(pathToFileURL(file).href)) as Scenario
  const startedAt = performance.now()
  for (const plan of Object.values(scenario.options.scenarios)) {
    if (plan.executor !== 'shared-iterations')
      throw new Error(`executor ${plan.executor} is not supported here, use k6 itself`)
    await runShared(scenario, plan)
  }
  const seconds = (performance.now() - startedAt) / 1000
  const figures = summary()
  return { seconds, figures, crossed: crossed(scenario.options.thresholds ?? {}, figures) }
}

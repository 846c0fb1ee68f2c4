import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { execute } from './executors.ts'
import { record, summary, type Summary } from './metrics.ts'
import { crossedThresholds, type Thresholds } from './thresholds.ts'

const ADAPTERS: Readonly<Record<string, string>> = {
  k6: './k6.ts',
  'k6/http': './k6-http.ts',
  'k6/metrics': './k6-metrics.ts',
  'k6/timers': './k6-timers.ts',
}

interface Scenario {
  readonly options: {
    readonly scenarios: Readonly<Record<string, { readonly executor: string }>>
    readonly thresholds?: Thresholds
  }
  readonly default: () => Promise<void>
}

/** What a run of a scenario came to. */
export interface ScenarioResult {
  readonly seconds: number
  readonly figures: Summary
  /** thresholds that did not hold */
  readonly crossed: readonly string[]
}

function useAdapters(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const adapter = ADAPTERS[specifier]
      return adapter === undefined
        ? next(specifier, context)
        : { url: new URL(adapter, import.meta.url).href, shortCircuit: true }
    },
  })
}

/**
 * Runs one k6 scenario file in Node, as far as our scenarios go; k6 itself runs the same file. Once per process, for a
 * module reads its environment when it is loaded.
 */
export async function runScenario(file: string, env: Readonly<Record<string, string>>): Promise<ScenarioResult> {
  useAdapters()
  Object.assign(globalThis, { __ENV: env, __VU: 1, __ITER: 0 })
  const scenario = (await import(pathToFileURL(file).href)) as Scenario
  let iteration = 0
  const iterate = async (): Promise<void> => {
    Object.assign(globalThis, { __ITER: iteration })
    iteration += 1
    const startedAt = performance.now()
    await scenario.default()
    record.iteration(performance.now() - startedAt)
  }
  const startedAt = performance.now()
  for (const plan of Object.values(scenario.options.scenarios)) await execute(plan, iterate)
  const figures = summary()
  return {
    seconds: (performance.now() - startedAt) / 1000,
    figures,
    crossed: crossedThresholds(scenario.options.thresholds ?? {}, figures),
  }
}

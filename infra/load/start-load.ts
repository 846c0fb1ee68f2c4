import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { childEnvironment } from '../env.ts'
import { tied } from '../local/child.ts'
import { projectRoot } from '../local/state.ts'
import type { ScenarioResult } from './run-scenario.ts'

/** A scenario running in a process of its own. */
export interface RunningLoad {
  /** where the answers "see other" led, in order of arrival */
  readonly locations: readonly string[]
  readonly result: Promise<ScenarioResult>
  /** false once it has ended */
  isRunning(): boolean
}

type Line = { readonly location: string } | { readonly result: ScenarioResult }

/** Starts a scenario of `load-tests/` beside this process, with its variables. */
export function startLoad(scenario: string, env: Readonly<Record<string, string>>): RunningLoad {
  const locations: string[] = []
  let isRunning = true
  const main = join(projectRoot, 'infra', 'load', 'main.ts')
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', 'tsx', main]
  const [file = '', ...args] = tied([...command, join(projectRoot, 'load-tests', `${scenario}.ts`), ...variables])
  const child = spawn(file, args, {
    cwd: projectRoot,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const result = new Promise<ScenarioResult>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      isRunning = false
      if (code !== 0) reject(new Error(`load ended with exit code ${code}`))
    })
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line
      if ('location' in line) locations.push(line.location)
      else resolve(line.result)
    })
  })
  return { locations, result, isRunning: () => isRunning }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { summaryLines } from '../load/print-summary.ts'
import { runScenario } from '../load/run-scenario.ts'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'
import { projectRoot } from '../local/state.ts'
import { createContext } from '../start/context.ts'

const MOST: Readonly<Record<string, number>> = { vus: 200, iterations: 20_000, rate: 1_000, presses: 100 }

/** Variables of the scenario from the command line; one machine is to be measured, not overwhelmed. */
function variables(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  for (const { name, value } of given) {
    const most = MOST[name] ?? 0
    if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most) continue
    throw new OperatorError(`--${name} 应为 1 到 ${most} 的整数`, `--${name} must be a whole number from 1 to ${most}`)
  }
  return Object.fromEntries(given.map(({ name, value }) => [name.toUpperCase(), value]))
}

async function assertUp(portal: string): Promise<void> {
  const answer = await fetch(`${portal}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  if (answer?.ok === true) return
  throw new OperatorError(`${portal} 没有就绪：请先运行 npm start`, `${portal} is not ready: run npm start first`)
}

await command(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      vus: { type: 'string' },
      iterations: { type: 'string' },
      rate: { type: 'string' },
      presses: { type: 'string' },
    },
  })
  const [name = ''] = positionals
  const file = join(projectRoot, 'load-tests', `${name}.ts`)
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
    throw new OperatorError(`没有压测场景“${name}”，如：npm run load -- submit-matter`, `no scenario "${name}"`)
  }
  const portal = `http://127.0.0.1:${createContext(false).port('portal')}`
  const env = { ...variables(values), PORTAL: portal }
  await assertUp(portal)
  const result = await runScenario(file, env)
  console.log(summaryLines(result).join('\n'))
  process.exitCode = result.crossed.length === 0 ? 0 : 1
})

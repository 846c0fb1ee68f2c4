import { explain, OperatorError } from '../local/operator-error.ts'
import { findRunning, forget, remember } from '../local/process-identity.ts'
import type { StartContext } from './context.ts'

/** One thing a start does; `title` is printed before it. */
export interface StartStep {
  readonly title: string
  run(context: StartContext): Promise<void>
}

const SUPERVISOR = 'supervisor'

/** Makes sure this state folder has one supervisor. */
function claim({ state }: StartContext): void {
  const other = findRunning(state.run, SUPERVISOR)
  if (other !== undefined && other !== process.pid) {
    throw new OperatorError(
      `一网已在运行（进程 ${other}，状态目录 ${state.dir}）：请先在那里按 Ctrl-C`,
      `already running (pid ${other}): stop it first`,
    )
  }
  remember(state.run, SUPERVISOR, process.pid)
}

async function finish(context: StartContext, exitCode: number): Promise<never> {
  await context.stopAll()
  forget(context.state.run, SUPERVISOR)
  console.log('… 已停止 / stopped')
  process.exit(exitCode)
}

function stopOnSignals(context: StartContext): void {
  let asked = 0
  const stop = (): void => {
    asked += 1
    if (asked > 1) return
    console.log('\n… 正在停止 / stopping')
    void finish(context, 0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** Runs the steps in order and leaves everything running until a signal; the first failure stops all and exits 1. */
export async function runSteps(context: StartContext, steps: readonly StartStep[]): Promise<void> {
  claim(context)
  stopOnSignals(context)
  try {
    for (const { title, run } of steps) {
      console.log(`… ${title}`)
      await run(context)
    }
    context.reportDeaths()
  } catch (error) {
    console.error(explain(error) === undefined ? error : `✗ ${explain(error)?.message ?? ''}`)
    await finish(context, 1)
  }
}

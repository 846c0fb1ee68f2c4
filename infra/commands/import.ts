import { readEnvironment } from '../env.ts'
import { readOptions } from '../import/options.ts'
import { runImport } from '../import/run/run-import.ts'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'
import { findRunning, forget, remember } from '../local/process-identity.ts'
import { openState } from '../local/state.ts'

const NAME = 'import'

await command(async () => {
  const options = readOptions(process.argv.slice(2))
  const settings = readEnvironment()
  const state = openState(settings.stateDir)
  if (findRunning(state.run, NAME) !== undefined) {
    throw new OperatorError('另一个导入正在进行：请等它结束', 'another import is running: wait for it')
  }
  remember(state.run, NAME, process.pid)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isStopping = true
    })
  }
  try {
    await runImport({ options, settings, state, isStopping: () => isStopping, tell: console.log })
  } finally {
    forget(state.run, NAME)
  }
})

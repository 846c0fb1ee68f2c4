import { explainImport } from '../explain-import.ts'
import { findSystem, notRunning } from '../running/system.ts'
import type { ImportRun } from './go-through.ts'
import { dryRunHistory, importHistory } from './import-history.ts'
import { dryRunRegister, importRegister } from './import-register.ts'

async function run(asked: ImportRun): Promise<void> {
  const { map, isDryRun } = asked.options
  const { kind } = map
  if (kind === 'history') {
    const history = { ...asked, options: { ...asked.options, map } }
    return isDryRun ? dryRunHistory(history) : importHistory(history, await running(asked))
  }
  const register = { ...asked, options: { ...asked.options, map } }
  return isDryRun ? dryRunRegister(register) : importRegister(register, await running(asked))
}

async function running({ settings, state }: ImportRun) {
  const system = await findSystem(settings, state)
  if (system === undefined) throw notRunning()
  return system
}

/** Runs an import, dry or real; throws an OperatorError when the platform is not there or the run did not get to its end. */
export async function runImport(asked: ImportRun): Promise<void> {
  try {
    await run(asked)
  } catch (error) {
    throw explainImport(error)
  }
}

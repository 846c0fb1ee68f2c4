import { childEnvironment } from '../env.ts'
import { tied } from './child.ts'
import { diskFull, OperatorError } from './operator-error.ts'
import { run } from './programs.ts'
import { projectRoot } from './state.ts'

/** Runs turbo tasks such as `build` in every package that has them; what is up to date is not run again. */
export async function turboRun(...tasks: string[]): Promise<void> {
  const outcome = await run(tied(['turbo', 'run', ...tasks, '--output-logs=errors-only']), {
    cwd: projectRoot,
    env: childEnvironment(),
  })
  if (outcome.ok) return
  if (/ENOSPC|No space left/.test(outcome.output)) throw diskFull()
  console.error(outcome.output)
  throw new OperatorError(`构建失败（${tasks.join(' ')}），原因见上`, 'the build failed, see above')
}

import { tied } from '../local/child.ts'
import { type Outcome, run } from '../local/programs.ts'
import { projectRoot } from '../local/state.ts'
import { findWorkspaces } from './workspaces.ts'

const AT_ONCE = 2

/** Type-checks every workspace, two at a time. */
export async function checkTypes(): Promise<Outcome> {
  const waiting = findWorkspaces().map(({ folder }) => folder)
  const bad: string[] = []
  const worker = async (): Promise<void> => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const { ok, output } = await run(tied(['tsc', '-p', folder, '--pretty', 'false']), { cwd: projectRoot })
      if (!ok) bad.push(output.trim())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  // A package's errors are found again in every package that imports it.
  const lines = [...new Set(bad.flatMap((output) => output.split('\n')))]
  return { ok: bad.length === 0, output: lines.join('\n') }
}

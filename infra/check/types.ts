import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tied } from '../local/child.ts'
import { type Outcome, run } from '../local/programs.ts'
import { projectRoot } from '../local/state.ts'
import { findWorkspaces } from './workspaces.ts'

const AT_ONCE = 2
const CONFIGS = join(projectRoot, 'node_modules', '.cache', 'yiwang-types')

interface Config {
  readonly compilerOptions?: object
  readonly include: readonly string[]
}

const configOf = (folder: string): string => join(projectRoot, folder, 'tsconfig.json')

const readConfig = (folder: string): Config => JSON.parse(readFileSync(configOf(folder), 'utf8')) as Config

/**
 * Packages export their sources, so a program of its own for each would check shared files again and again: workspaces
 * with the same options are one program.
 */
function writeConfigs(folders: readonly string[]): string[] {
  const groups = Map.groupBy(folders, (folder) => JSON.stringify(readConfig(folder).compilerOptions ?? {}))
  mkdirSync(CONFIGS, { recursive: true })
  return [...groups.values()].map((members, index) => {
    const [first = ''] = members
    const include = members.flatMap((folder) =>
      readConfig(folder).include.map((path) => join(projectRoot, folder, path)),
    )
    const exclude = members.map((folder) => join(projectRoot, folder, 'node_modules'))
    const file = join(CONFIGS, `tsconfig-${index}.json`)
    // what did not change since the last check is not checked again
    const compilerOptions = { incremental: true, tsBuildInfoFile: `${file}.tsbuildinfo` }
    writeFileSync(file, JSON.stringify({ extends: configOf(first), compilerOptions, include, exclude }))
    return file
  })
}

/** Type-checks every workspace, two programs at a time. */
export async function checkTypes(): Promise<Outcome> {
  const waiting = writeConfigs(findWorkspaces().map(({ folder }) => folder))
  const bad: string[] = []
  const worker = async (): Promise<void> => {
    for (let config = waiting.shift(); config !== undefined; config = waiting.shift()) {
      const { ok, output } = await run(tied(['tsc', '-p', config, '--pretty', 'false']), { cwd: projectRoot })
      if (!ok) bad.push(output.trim())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  // An error in a shared file is found by every program that holds it.
  const lines = [...new Set(bad.flatMap((output) => output.split('\n')))]
  return { ok: bad.length === 0, output: lines.join('\n') }
}

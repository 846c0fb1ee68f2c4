import { globSync } from 'node:fs'
import { projectRoot } from '../local/state.ts'

/** Kinds of tests, by what they need. */
export const TEST_PROJECTS = ['unit', 'int', 'e2e'] as const
export type TestProject = (typeof TEST_PROJECTS)[number]

function isProject(name: string): name is TestProject {
  return TEST_PROJECTS.some((project) => project === name)
}

/** Splits `--project` out of the arguments meant for Vitest; without it every project is wanted. */
export function parseArguments(args: readonly string[]): { wanted: TestProject[]; rest: string[] } {
  const wanted: TestProject[] = []
  const rest: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    const name = arg === '--project' ? (args[(index += 1)] ?? '') : arg.replace(/^--project=/, '')
    if (!arg.startsWith('--project')) rest.push(arg)
    else if (isProject(name)) wanted.push(name)
    else throw new Error(`unknown test project "${name}", use one of ${TEST_PROJECTS.join(' ')}`)
  }
  return { wanted: wanted.length > 0 ? wanted : [...TEST_PROJECTS], rest }
}

/** Test files of a project, relative to the repository. */
export function testFiles(project: TestProject): string[] {
  return globSync(`{apps,packages,infra,load-tests}/**/*.${project}.test.{ts,tsx}`, {
    cwd: projectRoot,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
}

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../local/state.ts'

/** A package of the monorepo. */
export interface Workspace {
  /** Relative to the repository. */
  readonly folder: string
  readonly dependencies: readonly string[]
}

function readDependencies(file: string): string[] {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> }
  return Object.keys(manifest.dependencies ?? {})
}

/** Every workspace with TypeScript in it. */
export function findWorkspaces(): Workspace[] {
  return globSync(['{apps,packages}/*/package.json', 'infra/package.json', 'load-tests/package.json'], {
    cwd: projectRoot,
  })
    .toSorted()
    .map((file) => ({ folder: dirname(file), dependencies: readDependencies(join(projectRoot, file)) }))
    .filter(({ folder }) => existsSync(join(projectRoot, folder, 'tsconfig.json')) && sourceFiles(folder).length > 0)
}

/** TypeScript files of a folder, relative to the repository; generated ones left out. */
export function sourceFiles(folder: string): string[] {
  const left = ['node_modules', 'dist', 'generated', '.yiwang']
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: projectRoot, exclude: (name) => left.includes(name) })
}

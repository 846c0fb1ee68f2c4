import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../local/state.ts'
import { findWorkspaces, sourceFiles } from './workspaces.ts'

/** A source file and its length. */
export interface FileSize {
  readonly path: string
  readonly lines: number
}

const MAX_LINES = 300

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function sum(sizes: readonly FileSize[]): number {
  return sizes.reduce((total, { lines }) => total + lines, 0)
}

/**
 * The health of the code base in one line: files, median and 90th percentile of their lines, share over 300 lines, lines of
 * tests per line of source, third-party packages needed at run time.
 */
export function healthLine(sizes: readonly FileSize[], dependencies: readonly string[]): string {
  const isTest = ({ path }: FileSize): boolean => /\.test\.tsx?$/.test(path)
  const sources = sizes.filter((size) => !isTest(size))
  const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const long = sorted.filter((lines) => lines > MAX_LINES).length
  const ratio = sum(sizes.filter(isTest)) / Math.max(1, sum(sources))
  const external = new Set(dependencies.filter((name) => !name.startsWith('@yiwang/')))
  return [
    `health files=${sizes.length}`,
    `median=${quantile(sorted, 0.5)}`,
    `p90=${quantile(sorted, 0.9)}`,
    `over300=${((100 * long) / Math.max(1, sizes.length)).toFixed(1)}%`,
    `tests/source=${ratio.toFixed(2)}`,
    `dependencies=${external.size}`,
  ].join(' ')
}

/** Measures the repository as it is. */
export function measureHealth(): string {
  const workspaces = findWorkspaces()
  const sizes = workspaces
    .flatMap(({ folder }) => sourceFiles(folder))
    .map((path) => ({ path, lines: readFileSync(join(projectRoot, path), 'utf8').split('\n').length - 1 }))
  return healthLine(
    sizes,
    workspaces.flatMap(({ dependencies }) => dependencies),
  )
}

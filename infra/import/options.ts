import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError } from '../local/operator-error.ts'
import { projectRoot } from '../local/state.ts'
import { getMap, type ImportMap } from './maps/index.ts'

/** What `npm run import` was asked to do. */
export interface ImportOptions {
  /** absolute */
  readonly file: string
  readonly map: ImportMap
  readonly isDryRun: boolean
}

const USAGE = 'npm run import -- --file 文件 --map 映射 [--dry-run]'

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { file: { type: 'string' }, map: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    }).values
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new OperatorError(`不认识的参数，用法：${USAGE}`, why)
  }
}

/** Reads the command's arguments; a relative file is looked for from the project's root. Throws OperatorError. */
export function readOptions(args: readonly string[]): ImportOptions {
  const { file, map, 'dry-run': isDryRun = false } = parse(args)
  if (file === undefined || map === undefined) throw new OperatorError(`用法：${USAGE}`, '--file and --map are needed')
  return { file: resolve(projectRoot, file), map: getMap(map), isDryRun }
}

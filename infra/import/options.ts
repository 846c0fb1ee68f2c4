import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { getBuiltInMap, readMap, type ImportMap } from '@yiwang/import'
import { OperatorError } from '../local/operator-error.ts'
import { projectRoot } from '../local/state.ts'
import { explainImport } from './explain-import.ts'

/** What `npm run import` was asked to do. */
export interface ImportOptions<Map extends ImportMap = ImportMap> {
  /** absolute */
  readonly file: string
  readonly map: Map
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

/** A map by its name, or from a file such as the console's map screen saves. */
function findMap(named: string): ImportMap {
  const path = resolve(projectRoot, named)
  try {
    return named.endsWith('.json') && existsSync(path) ? readMap(readFileSync(path, 'utf8')) : getBuiltInMap(named)
  } catch (error) {
    throw explainImport(error)
  }
}

/** Reads the command's arguments; relative files are looked for from the project's root. Throws OperatorError. */
export function readOptions(args: readonly string[]): ImportOptions {
  const { file, map, 'dry-run': isDryRun = false } = parse(args)
  if (file === undefined || map === undefined) throw new OperatorError(`用法：${USAGE}`, '--file and --map are needed')
  return { file: resolve(projectRoot, file), map: findMap(map), isDryRun }
}

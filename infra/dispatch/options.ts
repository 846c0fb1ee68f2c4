import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError } from '../local/operator-error.ts'
import { projectRoot } from '../local/state.ts'

/** Arguments of a command by their names, as typed. */
export type Arguments<Name extends string> = Readonly<Partial<Record<Name, string>>>

/** Reads `--name value` pairs. Throws an OperatorError with the command's usage. */
export function readArguments<const Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  usage: string,
): Arguments<Name> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    return parseArgs({ args: [...args], options }).values as Arguments<Name>
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new OperatorError(`不认识的参数，用法：${usage}`, why)
  }
}

/** A file that is there, looked for from the project's root. Throws OperatorError. */
export function existingFile(file: string | undefined, usage: string): string {
  if (file === undefined) throw new OperatorError(`用法：${usage}`, '--file is needed')
  const path = resolve(projectRoot, file)
  if (existsSync(path) && statSync(path).isFile()) return path
  throw new OperatorError(`没有这个文件：${path}`, 'no such file')
}

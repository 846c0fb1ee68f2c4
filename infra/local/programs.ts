import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { programFolders } from '../env.ts'

/** Absolute path of a program, looked for in PATH, the `sbin` folders and `extra`. */
export function findProgram(name: string, extra: readonly string[] = []): string | undefined {
  return [...programFolders(), ...extra]
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** How a program that was run to its end left. */
export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

/** Runs a program to its end; never throws, a program that is not there counts as failed. */
export function run(
  command: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const [file = '', ...args] = command
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => output.push(chunk))
    }
    child.once('error', (error) => resolve({ ok: false, output: error.message }))
    child.once('close', (code) => resolve({ ok: code === 0, output: output.join('') }))
  })
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasePostgres } from './postgres.ts'

const PREFIX = 'yiwang-test-'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Deletes what test runs that were killed have left. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    if (isAlive(pid)) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's: theirs to sweep.
    }
  }
}

/**
 * A state folder for a test run, outside the project so that several can run at once.
 *
 * @example
 * const { stateDir, remove } = temporaryState()
 * const postgres = await startPostgres({ stateDir, port: 0 })
 * await postgres.stop()
 * remove()
 */
export function temporaryState(): { stateDir: string; remove(): void } {
  sweep()
  const stateDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  return {
    stateDir,
    remove() {
      erasePostgres(stateDir)
      rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

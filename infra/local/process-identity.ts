import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A process named so that a later one with the same number is not taken for it. */
interface Identity {
  readonly pid: number
  /** Start time in clock ticks since boot, field 22 of /proc/PID/stat. */
  readonly startedAt: string
}

function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name may hold blanks and brackets; fields are counted from its closing bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function read(runDir: string, name: string): Identity | undefined {
  try {
    const [pid = '', startedAt = ''] = readFileSync(join(runDir, name), 'utf8').trim().split(' ')
    return { pid: Number(pid), startedAt }
  } catch {
    return undefined
  }
}

/** Remembers that `pid` runs under this name. */
export function remember(runDir: string, name: string, pid: number): void {
  writeFileSync(join(runDir, name), `${pid} ${startOf(pid) ?? ''}\n`, { mode: 0o600 })
}

/** Forgets the name. */
export function forget(runDir: string, name: string): void {
  rmSync(join(runDir, name), { force: true })
}

/** The number of the process remembered under this name, if it still runs. */
export function findRunning(runDir: string, name: string): number | undefined {
  const identity = read(runDir, name)
  return identity && startOf(identity.pid) === identity.startedAt ? identity.pid : undefined
}

/** Ends what an earlier run that was killed outright may have left under this name. */
export async function reapLeftover(runDir: string, name: string, signal: NodeJS.Signals): Promise<void> {
  const pid = findRunning(runDir, name)
  if (pid !== undefined) {
    process.kill(pid, signal)
    for (let waited = 0; waited < 15_000 && findRunning(runDir, name) !== undefined; waited += 50) await delay(50)
    if (findRunning(runDir, name) !== undefined) process.kill(pid, 'SIGKILL')
  }
  forget(runDir, name)
}

import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { forget, remember } from './process-identity.ts'

/** What to run and where its output goes. */
export interface ChildOptions {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly logFile: string
  /** Folder of process identities. */
  readonly runDir: string
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** What asks this program to end in order; SIGTERM unless told. */
  readonly stopSignal?: NodeJS.Signals
}

/** How a process ended: "exit code 1" or "signal SIGKILL". */
export interface Ending {
  readonly wasAsked: boolean
  readonly reason: string
}

/** A running process of ours. */
export interface Child {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  readonly ended: Promise<Ending>
  /** Asks it to end, insists after `graceMs` (15 s). */
  stop(graceMs?: number): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
}

const ROTATE_BYTES = 20 * 1024 ** 2
/** The command so started that the kernel sends it `signal` when this process ends, however it ends. */
export function tied(command: readonly string[], signal: NodeJS.Signals = 'SIGTERM'): string[] {
  return canTie ? ['setpriv', '--pdeathsig', signal.slice(3), ...command] : [...command]
}

const canTie = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > ROTATE_BYTES) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

const COMPLAINT = /error|fatal|cannot|no space left/i

/** What a log last complained of, for the message that tells why something ended; its last line when of nothing. */
export function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-60)
  return (lines.findLast((line) => COMPLAINT.test(line)) ?? lines.at(-1) ?? '').trim()
}

/**
 * Starts a process in a session of its own, so that Ctrl-C reaches only the supervisor, which stops all in order. The
 * kernel sends it its stop signal should the supervisor be killed outright.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const stopSignal = options.stopSignal ?? 'SIGTERM'
  const [file = '', ...args] = tied(options.command, stopSignal)
  const log = openLog(options.logFile)
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...options.user,
  })
  closeSync(log)
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  const pid = child.pid ?? 0
  remember(options.runDir, options.name, pid)
  let wasAsked = false
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      forget(options.runDir, options.name)
      resolve({ wasAsked, reason: signal ? `signal ${signal}` : `exit code ${code}` })
    })
  })
  const end = async (signal: NodeJS.Signals) => {
    wasAsked = true
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    ended,
    async stop(graceMs = 15_000) {
      const insist = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await end(stopSignal).finally(() => clearTimeout(insist))
    },
    kill: () => end('SIGKILL'),
  }
}

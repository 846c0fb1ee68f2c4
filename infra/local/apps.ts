import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { childEnvironment } from '../env.ts'
import { type Child, lastComplaint, startChild } from './child.ts'
import { OperatorError } from './operator-error.ts'
import { assertPortFree } from './ports.ts'
import { reapLeftover } from './process-identity.ts'
import { projectRoot, type State } from './state.ts'
import { opsPortOf, type Server } from './topology.ts'

/** A server and how it is to be run. */
export interface AppStart {
  readonly server: Pick<Server, 'entry' | 'readyPath' | 'hasOpsPort'> & { readonly name: string }
  readonly port: number
  /** Added to the runner's own environment. */
  readonly env: Readonly<Record<string, string>>
  /** Restart on changed source. */
  readonly watch?: boolean
}

const READY_MS = 90_000

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    // Not listening yet.
    return false
  }
}

/** Starts one server; its output goes to `logs/<name>.log`. */
export async function startApp(state: State, { server, port, env, watch }: AppStart): Promise<Child> {
  await reapLeftover(state.run, server.name, 'SIGTERM')
  await assertPortFree(port, server.name)
  const ops = server.hasOpsPort === true ? opsPortOf(port) : undefined
  if (ops !== undefined) await assertPortFree(ops, server.name)
  const flags = watch === true ? ['--watch', '--watch-preserve-output'] : []
  return startChild({
    name: server.name,
    command: [
      process.execPath,
      ...flags,
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      join(projectRoot, server.entry),
    ],
    env: childEnvironment({ ...env, PORT: String(port), ...(ops === undefined ? {} : { OPS_PORT: String(ops) }) }),
    cwd: join(projectRoot, server.entry, '..', '..'),
    logFile: join(state.logs, `${server.name}.log`),
    runDir: state.run,
  })
}

/**
 * Waits until a started server says it is ready.
 *
 * @throws OperatorError naming its log when it ends or stays unready for 90 s
 */
export async function untilAppReady(child: Child, { server, port }: AppStart): Promise<void> {
  const deadline = Date.now() + READY_MS
  const asked = server.hasOpsPort === true ? opsPortOf(port) : port
  const died = child.ended.then((ending) => ending.reason)
  while (Date.now() < deadline) {
    if (await isReady(`http://127.0.0.1:${asked}${server.readyPath}`)) return
    const reason = await Promise.race([died, delay(100)])
    if (reason !== undefined) throw notReady(child, reason)
  }
  throw notReady(child, `${READY_MS / 1000} s`)
}

function notReady({ name, logFile }: Child, reason: string): OperatorError {
  return new OperatorError(
    `${name} 没有启动（${reason}），见 ${logFile}：${lastComplaint(logFile)}`,
    `${name} did not start`,
  )
}

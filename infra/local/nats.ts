import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Child, lastComplaint, startChild } from './child.ts'
import { natsProgram } from './nats-program.ts'
import { diskFull, OperatorError } from './operator-error.ts'
import { assertPortFree, findFreePort } from './ports.ts'
import { reapLeftover } from './process-identity.ts'
import { openState } from './state.ts'
import { MOST_BYTES } from './stream-bytes.ts'

/** A running nats-server. */
export interface Nats {
  /** `nats://127.0.0.1:PORT`, without credentials. */
  readonly url: string
  /** `ws://127.0.0.1:PORT` for browsers. */
  readonly websocketUrl: string
  readonly pid: number
  /** Where streams are kept; whoever deletes it must have stopped the server. */
  readonly storeDir: string
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Child['ended']
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** What the server is to be. */
export interface NatsOptions {
  readonly stateDir: string
  /** 4620 unless told; 0 takes a free one. */
  readonly port?: number
  /** 4621 unless told; 0 takes a free one. */
  readonly websocketPort?: number
  /** The `accounts` block, from `natsConfig` of `@yiwang/bus`; one open account with JetStream unless given. */
  readonly configText?: string
}

const NAME = 'nats-server'
const START_MS = 30_000
const ONE_ACCOUNT = ''

/** True once the server greets; it listens only when its streams are recovered. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const settle = (greeted: boolean): void => {
      socket.destroy()
      resolve(greeted)
    }
    socket.once('data', (bytes) => settle(bytes.toString('latin1').startsWith('INFO')))
    socket.once('error', () => settle(false))
    socket.setTimeout(2000, () => settle(false))
  })
}

async function untilReady(child: Child, port: number): Promise<void> {
  const deadline = Date.now() + START_MS
  const died = child.ended.then(() => 'died' as const)
  while (Date.now() < deadline) {
    if (await greets(port)) return
    if ((await Promise.race([died, delay(50)])) === 'died') throw notStarted(child.logFile)
  }
  await child.kill()
  throw notStarted(child.logFile)
}

function notStarted(logFile: string): OperatorError {
  const last = lastComplaint(logFile)
  if (/no space left/i.test(last)) return diskFull()
  return new OperatorError(`nats-server 没有启动，见 ${logFile}：${last}`, 'nats-server did not start')
}

function freePortFor(wanted: number | undefined, usual: number): Promise<number> {
  return wanted === 0 ? findFreePort() : Promise.resolve(wanted ?? usual)
}

/**
 * Starts the project's own nats-server on 127.0.0.1, its streams in the state folder, and waits until it answers.
 *
 * @throws OperatorError when there is no server to be had, a port is busy or it does not come up within 30 s
 *
 * @example
 * const nats = await startNats({ stateDir: '/srv/yiwang/.yiwang', configText: natsConfig(cell) })
 * await nats.stop()
 */
export async function startNats(options: NatsOptions): Promise<Nats> {
  const state = openState(options.stateDir)
  const program = await natsProgram(state.tools)
  await reapLeftover(state.run, NAME, 'SIGTERM')
  const port = await freePortFor(options.port, 4620)
  const websocketPort = await freePortFor(options.websocketPort, 4621)
  await assertPortFree(port, 'NATS')
  await assertPortFree(websocketPort, 'NATS WebSocket')
  const storeDir = join(state.nats, 'store')
  mkdirSync(storeDir, { recursive: true, mode: 0o700 })
  const configFile = join(state.nats, 'nats.conf')
  const config = [
    `listen: "127.0.0.1:${port}"`,
    'server_name: yiwang',
    // the server's own limit would follow what is free at each start, and the sum of our sizes would follow the disk: either
    // refuses streams made before on a larger one
    `jetstream { store_dir: ${JSON.stringify(storeDir)}, max_file_store: ${MOST_BYTES} }`,
    `websocket { listen: "127.0.0.1:${websocketPort}", no_tls: true }`,
    options.configText ?? ONE_ACCOUNT,
  ]
  // Passwords are in it.
  writeFileSync(configFile, `${config.join('\n')}\n`, { mode: 0o600 })
  const child = await startChild({
    name: NAME,
    command: [program, '-c', configFile],
    env: { PATH: '/usr/bin:/bin' },
    cwd: state.nats,
    logFile: join(state.logs, 'nats.log'),
    runDir: state.run,
  })
  await untilReady(child, port)
  const { pid, ended } = child
  return {
    url: `nats://127.0.0.1:${port}`,
    websocketUrl: `ws://127.0.0.1:${websocketPort}`,
    pid,
    storeDir,
    ended,
    stop: () => child.stop(),
    kill: () => child.kill(),
  }
}

import { createPool } from '@yiwang/database'
import type { AppName } from '@yiwang/bus'
import type { Pool } from 'pg'
import type { Demo } from '../env.ts'
import type { Child } from '../local/child.ts'
import { isPortFree } from '../local/ports.ts'
import { secret } from '../local/secrets.ts'
import { temporaryState } from '../local/temporary-state.ts'
import { databaseOf, opsPortOf, PORTS, roleOf, type Server, SERVERS } from '../local/topology.ts'
import { createContext, type StartContext } from '../start/context.ts'
import { startServer } from '../start/servers.ts'
import { STEPS } from '../start/steps.ts'

/** What is to be started, and how. */
export interface OwnSystemOptions {
  /** servers to start; all unless given */
  readonly servers?: readonly Server['name'][]
  /** added to every server's environment */
  readonly env?: Readonly<Record<string, string>>
  readonly otlpEndpoint?: string
  /** how much of the demo county is there; its organisation unless given */
  readonly demo?: Demo
}

/** A process of the platform: a server of ours or what they stand on. */
export type Part = Server['name'] | 'postgres' | 'nats'

/** A whole platform of one's own: temporary state, free ports, real processes. */
export interface OwnSystem {
  readonly context: StartContext
  readonly cell: string
  url(server: Server['name']): string
  /** the app's database as the app itself sees it */
  pool(app: AppName): Pool
  /** starts a part, again too, and waits until it is ready */
  start(part: Part): Promise<void>
  /** ends it in order */
  stop(part: Part): Promise<void>
  /** kill -9 */
  kill(part: Part): Promise<void>
  close(): Promise<void>
}

const CELL = 'demo'
const FIRST_OFFSET = 6_000
const LAST_OFFSET = 28_000

/** An offset at which every port of the platform is free; below the range that outgoing connections use. */
async function findFreeOffset(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const offset = FIRST_OFFSET + Math.floor(Math.random() * (LAST_OFFSET - FIRST_OFFSET))
    const ports = new Set(Object.values(PORTS).flatMap((port) => [port, opsPortOf(port)]))
    const free = await Promise.all([...ports].map((port) => isPortFree(port + offset)))
    if (free.every(Boolean)) return offset
  }
  throw new Error('no range of free ports')
}

function serverNamed(name: Server['name']): Server {
  const server = SERVERS.find((candidate) => candidate.name === name)
  if (server === undefined) throw new Error(`no server ${name}`)
  return server
}

/**
 * Starts PostgreSQL, NATS, the demo county and the servers on a state folder of its own, which `close` deletes.
 * @example const system = await startOwnSystem({ servers: ['vault', 'portal'] })
 */
export async function startOwnSystem(options: OwnSystemOptions = {}): Promise<OwnSystem> {
  const { stateDir, remove } = temporaryState()
  const portOffset = await findFreeOffset()
  const { otlpEndpoint } = options
  const context = createContext(false, {
    stateDir,
    cell: CELL,
    mayInstall: false,
    cellName: '青禾县',
    demo: options.demo ?? 'town',
    portOffset,
    otlpEndpoint,
  })
  const children = new Map<string, Child>()
  const pools = new Map<AppName, Pool>()

  async function launch(name: Server['name']): Promise<() => Promise<void>> {
    const { child, ready } = await startServer(context, serverNamed(name), options.env)
    children.set(name, child)
    return () => ready
  }

  function pool(app: AppName): Pool {
    const password = secret(context.state.keys, `postgres-${app}`)
    const url = `postgres://${roleOf(app)}:${password}@127.0.0.1:${context.port('postgres')}/${databaseOf(app)}`
    // PostgreSQL may be killed while a connection rests; the next query tells.
    const opened = pools.get(app) ?? createPool(url, { max: 3 })
    pools.set(app, opened)
    return opened
  }

  const isBase = (part: Part): part is 'postgres' | 'nats' => part === 'postgres' || part === 'nats'
  const processOf = (part: Part): Pick<Child, 'stop' | 'kill'> | undefined =>
    isBase(part) ? context[part] : children.get(part)

  async function start(part: Part): Promise<void> {
    if (isBase(part)) await STEPS[part].run(context)
    else await (await launch(part))()
  }

  async function close(): Promise<void> {
    await Promise.all([...pools.values()].map((opened) => opened.end()))
    await context.stopAll()
    remove()
  }

  try {
    for (const step of Object.values(STEPS)) await step.run(context)
    const started = []
    for (const name of options.servers ?? SERVERS.map((server) => server.name)) started.push(await launch(name))
    await Promise.all(started.map((ready) => ready()))
  } catch (error) {
    await close()
    throw error
  }
  return {
    context,
    cell: CELL,
    url: (server) => `http://127.0.0.1:${context.port(server)}`,
    pool,
    start,
    stop: async (part) => processOf(part)?.stop(),
    kill: async (part) => processOf(part)?.kill(),
    close,
  }
}

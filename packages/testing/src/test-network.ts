import { createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { createSigner, natsConfig, provision, PROVISIONER, type AppName } from '@yiwang/bus'
import { databaseUrl } from '@yiwang/database/migrate'
import { cloneDatabase, dropDatabase } from '@yiwang/database/migrate'
import { systemClock, type Clock, type IdSource } from '@yiwang/kernel'
import type { Timings } from '@yiwang/runtime'
import { createLine, type Line } from './line.ts'
import { createTestNats } from './nats-server.ts'
import { testServers, type TestServers } from './servers.ts'
import { settle } from './settle.ts'
import { startTestApp, type TestApp, type TestAppOptions } from './test-app.ts'

export interface TestNetworkOptions {
  readonly apps: readonly TestAppOptions[]
  /** a unique name by default; given when projections are made for a cell */
  readonly cell?: string
  /** the system's by default */
  readonly clock?: Clock
  /** random by default */
  readonly ids?: IdSource
  readonly timings?: Timings
  /** room of the streams; 1 GiB each by default */
  readonly streamBytes?: number
  /** from the global set-up by default */
  readonly servers?: TestServers
}

/** A cell of real apps on real PostgreSQL and NATS. */
export interface TestNetwork {
  readonly cell: string
  readonly natsPort: number
  readonly natsStoreDir: string
  /** NATS passwords by user, the provisioner's included */
  readonly passwords: Readonly<Record<string, string>>
  /** signing keys by app, for forging */
  readonly privateKeys: Readonly<Record<string, KeyObject>>
  /** a running app; throws when it is stopped or not part of the network */
  app(name: AppName): TestApp
  /** everything appended is relayed, accepted, projected and reacted to */
  settle(): Promise<void>
  cutLine(name: AppName): Promise<void>
  restoreLine(name: AppName): Promise<void>
  stopApp(name: AppName): Promise<void>
  startApp(name: AppName): Promise<void>
  killNats(): Promise<void>
  startNats(): Promise<void>
  /** gives the streams another size, as an operator would */
  resizeStreams(maxBytes: number): Promise<void>
  /** kill -9 and start again on the same store */
  restartNats(): Promise<void>
  /** kill -9, delete the store, start and provision anew */
  wipeNats(): Promise<void>
  close(): Promise<void>
}

interface Seat {
  readonly options: TestAppOptions
  readonly line: Line
  readonly databaseUrl: string
  app?: TestApp | undefined
}

async function cloneFor(servers: TestServers, database: string, name: AppName): Promise<string> {
  // the role is shared by all networks of a run, so is its password
  const appRole = `${name}_app`
  const appPassword = `test-${name}`
  await cloneDatabase({ adminUrl: servers.adminUrl, template: servers.template, database, appRole, appPassword })
  const url = new URL(databaseUrl(servers.adminUrl, database))
  url.username = appRole
  url.password = appPassword
  return url.href
}

/**
 * Starts a network of its own for one test file: a cell with a unique name, its own nats-server with the real accounts,
 * a database per app cloned from the migrated template, and a line per app that can be cut.
 * @example
 * const network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console', projections, policies: () => policies }] })
 * await network.app('portal').ledger.execute(Request, { id, command, commandId })
 * await network.settle()
 */
export async function testNetwork(options: TestNetworkOptions): Promise<TestNetwork> {
  const servers = options.servers ?? testServers()
  // databases need a name of their own even where two files choose the same cell
  const unique = `t${randomBytes(5).toString('hex')}`
  const cell = options.cell ?? unique
  const names = options.apps.map(({ name }) => name)
  const passwords = Object.fromEntries(
    [...names, PROVISIONER].map((user) => [user, randomBytes(18).toString('base64url')]),
  )
  const privateKeys = Object.fromEntries(names.map((name) => [name, generateKeyPairSync('ed25519').privateKey]))
  const originKeys = new Map(
    Object.entries(privateKeys).map(([name, key]) => [`${cell}/${name}`, [createPublicKey(key)]]),
  )
  const nats = await createTestNats(servers, natsConfig({ cell, apps: names, passwords }))
  const seats = new Map<AppName, Seat>()
  let stream = ''

  function seatOf(name: AppName): Seat {
    const seat = seats.get(name)
    if (seat === undefined) throw new Error(`no ${name} in this network`)
    return seat
  }

  async function startApp(name: AppName): Promise<void> {
    const seat = seatOf(name)
    const key = privateKeys[name]
    if (seat.app !== undefined || key === undefined) return
    seat.app = await startTestApp(seat.options, {
      cell,
      natsUrl: seat.line.url,
      natsPassword: passwords[name] ?? '',
      databaseUrl: seat.databaseUrl,
      signer: createSigner(key, name),
      originKeys,
      clock: options.clock ?? systemClock,
      ...(options.ids === undefined ? {} : { ids: options.ids }),
      ...(options.timings === undefined ? {} : { timings: options.timings }),
    })
  }

  async function stopApp(name: AppName): Promise<void> {
    const seat = seatOf(name)
    const { app } = seat
    seat.app = undefined
    await app?.stop()
  }

  async function resizeStreams(maxBytes: number | undefined): Promise<void> {
    const admin = { adminUrl: `nats://127.0.0.1:${nats.port}`, password: passwords[PROVISIONER] ?? '' }
    const size = maxBytes === undefined ? {} : { maxBytes }
    stream = (await provision({ ...admin, apps: names, ...size })).created
  }

  async function startNats(): Promise<void> {
    await nats.start()
    await resizeStreams(options.streamBytes)
  }

  const running = (): TestApp[] => [...seats.values()].flatMap(({ app }) => (app === undefined ? [] : [app]))

  await startNats()
  for (const app of options.apps) {
    const database = `${unique}_${app.name}`
    const url = await cloneFor(servers, database, app.name)
    seats.set(app.name, { options: app, line: await createLine(nats.port), databaseUrl: url })
    await startApp(app.name)
  }

  return {
    cell,
    natsPort: nats.port,
    natsStoreDir: nats.storeDir,
    passwords,
    privateKeys,
    app(name) {
      const { app } = seatOf(name)
      if (app === undefined) throw new Error(`${name} is stopped`)
      return app
    },
    settle: () =>
      settle({ apps: running(), connected: running().filter(({ name }) => !seatOf(name).line.isCut), stream }),
    cutLine: (name) => seatOf(name).line.cut(),
    restoreLine: (name) => seatOf(name).line.restore(),
    stopApp,
    startApp,
    killNats: () => nats.kill(),
    startNats,
    resizeStreams,
    async restartNats() {
      await nats.kill()
      await startNats()
    },
    async wipeNats() {
      await nats.wipe()
      await startNats()
    },
    async close() {
      await Promise.all(names.map(stopApp))
      for (const { line } of seats.values()) await line.cut()
      await nats.remove()
      for (const name of names) await dropDatabase(servers.adminUrl, `${unique}_${name}`)
    },
  }
}

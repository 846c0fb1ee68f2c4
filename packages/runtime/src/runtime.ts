import { randomBytes } from 'node:crypto'
import {
  connectBus,
  createInbox,
  createQuarantine,
  createRelay,
  serveResend,
  type AppName,
  type Connection,
  type HeadSigner,
  type Inbox,
  type InboxOptions,
  type OriginKeys,
  type Quarantined,
  type Relay,
  type RelayOptions,
  type Service,
} from '@yiwang/bus'
import { createPool, createPrisma } from '@yiwang/database'
import { createIdSource, systemClock, type Clock, type IdSource } from '@yiwang/kernel'
import {
  createLedger,
  createPolicyRunner,
  createProjectionRunner,
  type Effect,
  type Ledger,
  type Policy,
  type PolicyRunner,
  type Projection,
  type ProjectionRunner,
} from '@yiwang/ledger'
import type { Pool } from 'pg'
import { mayBeHeard } from './speakers.ts'
import { tellChanges } from './tell-changes.ts'
import { traced } from './traced.ts'

/** Waiting times of relay and inbox in milliseconds. */
export type Timings = Pick<InboxOptions, 'holdMs' | 'graceMs'> & Pick<RelayOptions, 'heartbeatMs' | 'returnMs'>

/** Where one app's process finds its database, its line and its keys. */
export interface RuntimeSettings {
  readonly cell: string
  readonly app: AppName
  readonly databaseUrl: string
  readonly natsUrl: string
  readonly natsPassword: string
  readonly signer: HeadSigner
  readonly originKeys: OriginKeys
  /** `web` takes commands and shows, `worker` relays, folds and reacts; `all` by default */
  readonly role?: 'all' | 'web' | 'worker'
  readonly clock?: Clock
  readonly ids?: IdSource
  /** most connections of the ledger, its projections and policies; 10 by default */
  readonly connections?: number
  /** their own by default; shortened where a test is about what happens after them */
  readonly timings?: Timings
}

/** What the app folds and how it reacts. */
export interface RuntimeParts {
  readonly projections: readonly Projection[]
  readonly policies?: (runtime: Core) => readonly Policy[]
  readonly effects?: (runtime: Core) => readonly Effect[]
  readonly services?: (runtime: Core) => readonly Service[]
  /** told of troubles that do not stop the process */
  readonly onTrouble: (what: 'database' | 'line' | 'publish', error: unknown) => void
  /** messages nothing vouches for: an alarm */
  readonly onQuarantine: (messages: readonly Quarantined[]) => void
}

/** The parts an app's own code works with. */
export interface Core {
  readonly cell: string
  readonly app: AppName
  readonly clock: Clock
  readonly ids: IdSource
  readonly pool: Pool
  readonly prisma: ReturnType<typeof createPrisma>
  readonly ledger: Ledger
  readonly connection: Connection
}

export interface Runtime extends Core {
  readonly projections: ProjectionRunner
  readonly policies: PolicyRunner | undefined
  readonly relay: Relay | undefined
  readonly inbox: Inbox | undefined
  /** stops in the order that loses nothing: no new work, finish what runs, then close line and database */
  stop(): Promise<void>
}

function openCore(settings: RuntimeSettings, { onTrouble }: RuntimeParts): Core {
  const { cell, app } = settings
  const clock = settings.clock ?? systemClock
  const ids = settings.ids ?? createIdSource(() => clock.now(), randomBytes)
  const pool = createPool(settings.databaseUrl, {
    ...(settings.connections === undefined ? {} : { max: settings.connections }),
    onError: (error) => {
      onTrouble('database', error)
    },
  })
  const ledger = createLedger({ pool, cell, app, clock, ids, hears: mayBeHeard })
  const connection = connectBus({
    url: settings.natsUrl,
    user: app,
    password: settings.natsPassword,
    cell,
    app,
    onError: (error) => {
      onTrouble('line', error)
    },
  })
  return { cell, app, clock, ids, pool, prisma: createPrisma(settings.databaseUrl), ledger, connection }
}

function openLine(
  core: Core,
  { signer, originKeys, timings }: RuntimeSettings,
  { onQuarantine, onTrouble }: RuntimeParts,
): { relay: Relay; inbox: Inbox } {
  const { connection, ledger, clock } = core
  const onError = tellChanges(
    (error) => {
      onTrouble('publish', error)
    },
    () => performance.now(),
  )
  const relay = createRelay({ connection, ledger, signer, clock, onError, ...timings })
  const quarantine = createQuarantine(core.pool)
  return { relay, inbox: createInbox({ connection, ledger, originKeys, quarantine, relay, onQuarantine, ...timings }) }
}

/** What only the worker of a database runs: relay, inbox, projections, policies and resending. */
interface Worker {
  readonly projections: ProjectionRunner
  readonly policies: PolicyRunner
  readonly relay: Relay
  readonly inbox: Inbox
  stop(): Promise<void>
}

async function startWorker(core: Core, settings: RuntimeSettings, parts: RuntimeParts): Promise<Worker> {
  const { pool, ledger, connection, clock } = core
  const projections = createProjectionRunner({ pool, ledger, projections: parts.projections })
  const { relay, inbox } = openLine(core, settings, parts)
  const reactions = { policies: parts.policies?.(core) ?? [], effects: parts.effects?.(core) ?? [] }
  const policies = createPolicyRunner({ pool, ledger, ...reactions, traced })
  await projections.start()
  await policies.start()
  await relay.start()
  inbox.start()
  const resends = serveResend({ connection, ledger, signer: settings.signer, clock })
  return {
    projections,
    policies,
    relay,
    inbox,
    async stop() {
      await Promise.all(resends.map((service) => service.stop()))
      await policies.stop()
      await relay.stop()
      await inbox.stop()
      await projections.stop()
    },
  }
}

/**
 * Starts everything one app process is made of. The line to NATS may be down: commands are taken all the same and cross
 * when it returns.
 */
export async function startRuntime(settings: RuntimeSettings, parts: RuntimeParts): Promise<Runtime> {
  const core = openCore(settings, parts)
  const { pool, ledger, connection } = core
  const worker = settings.role === 'web' ? undefined : await startWorker(core, settings, parts)
  const services = [...(parts.services?.(core) ?? [])]
  return {
    ...core,
    projections: worker?.projections ?? createProjectionRunner({ pool, ledger, projections: [] }),
    policies: worker?.policies,
    relay: worker?.relay,
    inbox: worker?.inbox,
    async stop() {
      await Promise.all(services.map((service) => service.stop()))
      await worker?.stop()
      await ledger.close()
      await connection.close()
      await core.prisma.$disconnect()
      await pool.end()
    },
  }
}

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
} from '@yiwang/bus'
import { createPool } from '@yiwang/database/pool'
import { createIdSource, type Clock, type IdSource } from '@yiwang/kernel'
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

/** What one app of a test network folds and does. */
export interface TestAppOptions {
  readonly name: AppName
  readonly projections?: readonly Projection[]
  readonly policies?: readonly Policy[]
  readonly effects?: readonly Effect[]
}

/** Where an app lives. */
export interface AppPlace {
  readonly cell: string
  readonly natsUrl: string
  readonly natsPassword: string
  readonly databaseUrl: string
  readonly signer: HeadSigner
  readonly originKeys: OriginKeys
  readonly clock: Clock
  readonly ids?: IdSource
  /** waiting times of relay and inbox; their own by default */
  readonly timings?: Timings
}

/** Waiting times in milliseconds, shortened where a test is about what happens after them. */
export type Timings = Pick<InboxOptions, 'holdMs' | 'graceMs'> & Pick<RelayOptions, 'heartbeatMs' | 'returnMs'>

/** A running app without screens: ledger, relay, inbox, projections, policies. */
export interface TestApp {
  readonly name: AppName
  readonly origin: string
  readonly databaseUrl: string
  readonly pool: Pool
  readonly ledger: Ledger
  readonly connection: Connection
  readonly relay: Relay
  readonly inbox: Inbox
  readonly projections: ProjectionRunner
  readonly policies: PolicyRunner
  readonly signer: HeadSigner
  /** messages this app put aside */
  readonly quarantined: readonly Quarantined[]
  /** errors the app met and went on from, newest last */
  readonly troubles: readonly unknown[]
  stop(): Promise<void>
}

/** Starts an app on its own database and line. */
export async function startTestApp(options: TestAppOptions, place: AppPlace): Promise<TestApp> {
  const { name, projections = [], policies = [], effects = [] } = options
  const { cell, clock, signer, originKeys } = place
  const ids = place.ids ?? createIdSource(() => new Date(), randomBytes)
  const troubles: unknown[] = []
  const quarantined: Quarantined[] = []
  const pool = createPool(place.databaseUrl, { max: 6, onError: (error) => troubles.push(error) })
  const ledger = createLedger({ pool, cell, app: name, clock, ids })
  const connection = connectBus({
    url: place.natsUrl,
    user: name,
    password: place.natsPassword,
    cell,
    app: name,
    onError: (error) => troubles.push(error),
  })
  const relay = createRelay({ connection, ledger, signer, clock, ...place.timings })
  const inbox = createInbox({
    connection,
    ledger,
    originKeys,
    relay,
    quarantine: createQuarantine(pool),
    onQuarantine: (messages) => quarantined.push(...messages),
    ...place.timings,
  })
  const resend = serveResend({ connection, ledger, signer, clock })
  const projectionRunner = createProjectionRunner({ pool, ledger, projections })
  const policyRunner = createPolicyRunner({ pool, ledger, policies, effects })
  await projectionRunner.start()
  await policyRunner.start()
  await relay.start()
  inbox.start()

  return {
    name,
    origin: ledger.origin,
    databaseUrl: place.databaseUrl,
    pool,
    ledger,
    connection,
    relay,
    inbox,
    projections: projectionRunner,
    policies: policyRunner,
    signer,
    quarantined,
    troubles,
    async stop() {
      await Promise.all([policyRunner.stop(), projectionRunner.stop()])
      await Promise.all([inbox.stop(), relay.stop(), ...resend.map((service) => service.stop())])
      await connection.close()
      await ledger.close()
      await pool.end()
    },
  }
}

import {
  jetstreamManager,
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/nats-core'
import { connect } from '@nats-io/transport-node'
import { streamNote } from '../inbox/stream-keeper.ts'
import { consumerFilter, type AppName } from './lane-table.ts'
import { PROVISIONER } from './nats-config.ts'
import { inboxPrefix } from './permissions.ts'

export interface ProvisionOptions {
  readonly adminUrl: string
  readonly password: string
  readonly apps: readonly AppName[]
  /**
   * bytes the stream may hold, 1 GiB by default; a full one takes nothing more: relays wait, ledgers keep everything, and nobody's
   * disk runs out
   */
  readonly maxBytes?: number
}

const GIB = 1024 ** 3

/** Most messages an app may hold un-acknowledged: waiting for a signature or for a missing predecessor. */
export const MAX_ACK_PENDING = 8_192

function streamConfig(maxBytes: number): Partial<StreamConfig> & { name: string } {
  return {
    name: 'ONE',
    subjects: ['one.>'],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_bytes: maxBytes,
    allow_direct: true,
    duplicate_window: nanos(120_000),
  }
}

function consumerConfig(app: AppName, created: string): Partial<ConsumerConfig> {
  return {
    durable_name: app,
    // the only thing of the stream's own state that every account can read, so its identity travels here
    description: streamNote(created),
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(3_000),
    max_ack_pending: MAX_ACK_PENDING,
    filter_subject: consumerFilter(app),
  }
}

async function ensureStream(jsm: JetStreamManager, config: ReturnType<typeof streamConfig>): Promise<StreamInfo> {
  const names = await jsm.streams.names().next()
  if (!names.includes(config.name)) return await jsm.streams.add(config)
  return await jsm.streams.update(config.name, config)
}

async function ensureConsumer(jsm: JetStreamManager, app: AppName, created: string): Promise<void> {
  const config = consumerConfig(app, created)
  const existing = (await jsm.consumers.list('ONE').next()).find(({ name }) => name === app)
  if (existing?.config.filter_subject === config.filter_subject && existing?.config.description === config.description)
    return
  if (existing !== undefined) await jsm.consumers.delete('ONE', app)
  await jsm.consumers.add('ONE', config)
}

/** Connects as the provisioner. */
export async function connectProvisioner(adminUrl: string, password: string): Promise<NatsConnection> {
  return await connect({ servers: adminUrl, user: PROVISIONER, pass: password, inboxPrefix: inboxPrefix(PROVISIONER) })
}

/**
 * Creates or corrects the stream ONE and one consumer per app; safe to run again at any time.
 * @returns when ONE was created, as the server says it: its identity
 */
export async function provision(options: ProvisionOptions): Promise<{ readonly created: string }> {
  const { adminUrl, password, apps, maxBytes = GIB } = options
  const connection = await connectProvisioner(adminUrl, password)
  try {
    const jsm = await jetstreamManager(connection)
    const one = await ensureStream(jsm, streamConfig(maxBytes))
    for (const app of apps) await ensureConsumer(jsm, app, one.created)
    return { created: one.created }
  } finally {
    await connection.close()
  }
}

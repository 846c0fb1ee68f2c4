import { jetstreamManager } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/nats-core'
import { connect } from '@nats-io/transport-node'
import { connectProvisioner, PROVISIONER } from '@yiwang/bus'
import { note } from '../bus/noted.ts'
import { createTestNats } from '../nats-server.ts'
import type { TestServers } from '../servers.ts'
import { testNetwork, type TestNetwork } from '../test-network.ts'

/** Events per second, the best of some interleaved rounds. */
export interface RelayRate {
  /** the same number of messages of the same size, published in windows without a ledger */
  readonly raw: number
  /** from the ledger to the stream, signed, until the last acknowledgement */
  readonly relayed: number
  /** until they have come back through the own inbox and are stored as returned */
  readonly returned: number
}

const WINDOW = 800
const BYTES = 700

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round((count * 1_000) / (performance.now() - start))
}

async function publishRaw(nats: NatsConnection, count: number): Promise<void> {
  const data = new Uint8Array(BYTES)
  const own = headers()
  own.set('ce-specversion', '1.0')
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) {
      next += 1
      await nats.request('load.one', data, { headers: own, timeout: 10_000 })
    }
  }
  await Promise.all(Array.from({ length: WINDOW }, lane))
}

/** Writes without a line, so that what follows measures the relay and not the ledger. */
async function prepare(network: TestNetwork, count: number): Promise<void> {
  await network.cutLine('console')
  const app = network.app('console')
  let left = count
  const writer = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await note(app)
    }
  }
  await Promise.all(Array.from({ length: 128 }, writer))
}

async function untilStored(admin: NatsConnection, messages: number): Promise<void> {
  const jsm = await jetstreamManager(admin)
  while ((await jsm.streams.info('ONE')).state.messages < messages)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

async function untilReturned(network: TestNetwork, seq: number): Promise<void> {
  const { inbox, origin } = network.app('console')
  await new Promise<void>((resolve) => {
    const stop = inbox.onTaken(() => {
      if (inbox.seqOf({ origin, lane: 'open' }) < seq) return
      stop()
      resolve()
    })
  })
}

async function relayOnce(
  network: TestNetwork,
  admin: NatsConnection,
  count: number,
): Promise<Pick<RelayRate, 'relayed' | 'returned'>> {
  await prepare(network, count)
  const stored = (await (await jetstreamManager(admin)).streams.info('ONE')).state.messages
  const { connection, ledger } = network.app('console')
  const head = (await ledger.heads()).find(({ lane }) => lane === 'open')?.seq ?? 0
  const isUp = new Promise<void>((resolve) => {
    const stop = connection.onConnected(() => {
      stop()
      resolve()
    })
  })
  await network.restoreLine('console')
  await isUp
  const relayed = perSecond(count, () => untilStored(admin, stored + count))
  const returned = perSecond(count, () => untilReturned(network, head))
  return { relayed: await relayed, returned: await returned }
}

/** Measures the relay against plain windowed publishing on the same machine in the same run. */
export async function measureRelay(
  servers: TestServers,
  { events, rounds }: { events: number; rounds: number },
): Promise<RelayRate[]> {
  const plain = await createTestNats(servers, '')
  await plain.start()
  const nats = await connect({ servers: `nats://127.0.0.1:${plain.port}` })
  await (await jetstreamManager(nats)).streams.add({ name: 'LOAD', subjects: ['load.>'] })
  const network = await testNetwork({ apps: [{ name: 'console' }], servers })
  await network.settle()
  const admin = await connectProvisioner(`nats://127.0.0.1:${network.natsPort}`, network.passwords[PROVISIONER] ?? '')
  const results: RelayRate[] = []
  for (let round = 0; round < rounds; round++) {
    const raw = await perSecond(events, () => publishRaw(nats, events))
    results.push({ raw, ...(await relayOnce(network, admin, events)) })
  }
  await admin.close()
  await network.close()
  await nats.close()
  await plain.remove()
  return results
}

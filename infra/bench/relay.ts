import { setTimeout as delay } from 'node:timers/promises'
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream'
import { createInbox, type NatsConnection } from '@nats-io/transport-node'
import { createRelay, inboxPrefix, toMessage, type Connection, type HeadSigner } from '@yiwang/bus'
import { systemClock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { Pool } from 'pg'

/** What relay and raw publishing share: one app's line, its ledger, and a look at the stream. */
export interface RelayBench {
  readonly connection: Connection
  readonly ledger: Ledger
  readonly pool: Pool
  readonly signer: HeadSigner
  /** connected as the provisioner */
  readonly admin: NatsConnection
}

const LANE = 'inner'
/** As many un-acknowledged at a time as the relay allows itself. */
const WINDOW = 800
const LOOK_AGAIN_MS = 5
const LONGEST_MS = 60_000

const lastSeq = async (jsm: JetStreamManager): Promise<number> => (await jsm.streams.info('ONE')).state.last_seq

/** Events per second from the ledger to the stream: everything not yet published, read, signed, sent and acknowledged. */
export async function measureRelay({ connection, ledger, pool, signer, admin }: RelayBench): Promise<number> {
  const jsm = await jetstreamManager(admin)
  const head = (await ledger.heads()).find(({ origin, lane }) => origin === ledger.origin && lane === LANE)?.seq ?? 0
  const count = head - (await ledger.returned(LANE))
  const before = await lastSeq(jsm)
  const relay = createRelay({ connection, ledger, signer, clock: systemClock, returnMs: 600_000, heartbeatMs: 600_000 })
  const startedAt = performance.now()
  await relay.start()
  // what an inbox would do once it has looked at the stream
  relay.release()
  while ((await lastSeq(jsm)) < before + count) {
    if (performance.now() - startedAt > LONGEST_MS) throw new Error('the relay did not get through')
    await delay(LOOK_AGAIN_MS)
  }
  const seconds = (performance.now() - startedAt) / 1000
  await relay.stop()
  // Without an inbox nothing returns; the next round begins where this one ended.
  await pool.query(
    `INSERT INTO ledger_returned (lane, seq, ahead) VALUES ($1, $2, '{}') ON CONFLICT (lane) DO UPDATE SET seq = excluded.seq`,
    [LANE, head],
  )
  return count / seconds
}

/** Messages per second of the same size on the same subject into the same stream, published from memory in one window. */
export async function measureRawPublish({ connection, ledger }: RelayBench, count: number): Promise<number> {
  const nats = await connection.nats()
  const messages = (await ledger.readOwn(LANE, 1, 1000)).map(toMessage)
  const unique = `${process.pid}-${performance.now()}`
  const inbox = createInbox(inboxPrefix('import'))
  const { promise: done, resolve } = Promise.withResolvers<void>()
  let sent = 0
  let acknowledged = 0

  function fill(): void {
    while (sent < count && sent - acknowledged < WINDOW) {
      const message = messages[sent % messages.length]
      if (message === undefined) return
      message.headers.set('Nats-Msg-Id', `${unique}-${sent}`)
      nats.publish(message.subject, message.data, { headers: message.headers, reply: inbox })
      sent += 1
    }
  }

  const subscription = nats.subscribe(inbox, {
    callback: () => {
      acknowledged += 1
      if (acknowledged === count) resolve()
      else fill()
    },
  })
  const startedAt = performance.now()
  fill()
  await done
  const seconds = (performance.now() - startedAt) / 1000
  subscription.unsubscribe()
  return count / seconds
}

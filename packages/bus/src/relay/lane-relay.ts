import type { Clock, Lane } from '@yiwang/kernel'
import type { Connection } from '../connect.ts'
import { publishHead, signHead } from '../heads.ts'
import type { LedgerPort } from '../ledger-port.ts'
import { GENESIS, type Head, type HeadSigner } from '../signing.ts'
import { createBell } from '../wake.ts'
import { publishBatch, signBatch } from './publish.ts'
import { createRelayPlan, type SendRange } from './relay-plan.ts'

export interface RelayOptions {
  readonly connection: Connection
  readonly ledger: LedgerPort
  readonly signer: HeadSigner
  readonly clock: Clock
  /** how often an idle chain repeats its signed head; 30 s by default */
  readonly heartbeatMs?: number
  /** how long an acknowledged event may take to return before it is sent again; 15 s by default */
  readonly returnMs?: number
  /** told of each failed attempt, for the log */
  readonly onError?: (error: unknown) => void
}

/** How one lane's relay stands. */
export interface LaneRelayStatus {
  readonly lane: Lane
  readonly head: number
  readonly sent: number
  readonly returned: number
  /** milliseconds since the oldest own event not yet returned was recorded, 0 when all are back */
  readonly oldestUnreturnedMs: number
}

const RETRY_MS = 250
// other processes of the same app append without ringing our bell
const POLL_MS = 200

export type LaneRelay = ReturnType<typeof createLaneRelay>

/** Carries one lane of the own ledger to the stream. */
export function createLaneRelay(options: RelayOptions, lane: Lane, returnedAtStart: number) {
  const { connection, ledger, signer, clock, heartbeatMs = 30_000, returnMs = 15_000 } = options
  const chain = { origin: ledger.origin, lane }
  const plan = createRelayPlan(returnedAtStart)
  const bell = createBell()
  let isStopping = false
  let headPublishedAt = -heartbeatMs
  let progressAt = performance.now()
  let retryAt = 0

  async function ownHead(): Promise<Head> {
    const heads = await ledger.heads()
    return heads.find(({ origin, lane: other }) => origin === chain.origin && other === lane) ?? GENESIS
  }

  async function send({ from, to }: SendRange): Promise<void> {
    try {
      const events = await ledger.readOwn(lane, from, to - from + 1)
      plan.published(await publishBatch(await connection.nats(), signBatch(signer, chain, events)))
    } catch (error) {
      plan.failed()
      retryAt = performance.now() + RETRY_MS
      options.onError?.(error)
    }
    bell.ring()
  }

  async function sendHead(head: Head): Promise<void> {
    const isDue = plan.owesHead() || performance.now() - headPublishedAt >= heartbeatMs
    if (head.seq === 0 || !plan.isIdle(head.seq) || !isDue) return
    await publishHead(await connection.nats(), chain, signHead(signer, chain, { ...head, at: clock.now() }))
    headPublishedAt = performance.now()
    plan.headPublished()
  }

  function rewindWhenLost(): void {
    const isWaiting = plan.sent() > plan.returned()
    if (isWaiting && performance.now() - progressAt < returnMs) return
    if (isWaiting) plan.rewind()
    progressAt = performance.now()
  }

  async function step(flying: Set<Promise<void>>): Promise<void> {
    const head = await ownHead()
    rewindWhenLost()
    for (let range = plan.next(head.seq); range !== undefined; range = plan.next(head.seq)) {
      const sending: Promise<void> = send(range).finally(() => flying.delete(sending))
      flying.add(sending)
    }
    await sendHead(head)
  }

  async function run(): Promise<void> {
    const unsubscribe = ledger.onAppended(() => bell.ring())
    const flying = new Set<Promise<void>>()
    while (!isStopping) {
      try {
        if (performance.now() >= retryAt && connection.isConnected()) await step(flying)
      } catch (error) {
        retryAt = performance.now() + RETRY_MS
        options.onError?.(error)
      }
      await bell.wait(Math.max(retryAt - performance.now(), POLL_MS))
    }
    unsubscribe()
    await Promise.all(flying)
  }

  return {
    run,
    wake: () => bell.ring(),
    stop() {
      isStopping = true
      bell.ring()
    },
    returnedUpTo(seq: number) {
      progressAt = performance.now()
      plan.returnedUpTo(seq)
      bell.ring()
    },
    rewind() {
      plan.rewind()
      bell.ring()
    },
    restart() {
      plan.restart()
      bell.ring()
    },
    async status(): Promise<LaneRelayStatus> {
      const head = await ownHead()
      const [oldest] = await ledger.readOwn(lane, plan.returned() + 1, 1)
      const recordedAt = oldest?.attributes.time
      const oldestUnreturnedMs = recordedAt === undefined ? 0 : clock.now().getTime() - Date.parse(recordedAt)
      return { lane, head: head.seq, sent: plan.sent(), returned: plan.returned(), oldestUnreturnedMs }
    },
  }
}

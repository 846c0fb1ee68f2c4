import type { Clock, Lane, WireEvent } from '@yiwang/kernel'
import { toMessage, type StreamMessage } from '../cloud-events/message.ts'
import type { Connection } from '../connect.ts'
import { headMessage, signHead } from '../heads.ts'
import type { LedgerPort } from '../ledger-port.ts'
import { GENESIS, type Head, type HeadSigner } from '../signing.ts'
import { markPassage } from '../traces.ts'
import { createBell } from '../wake.ts'
import { createPublisher, signBatch, type Publisher } from './publish.ts'
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
  /** sends nothing more: the stream holds another history signed by this app */
  readonly isHalted: boolean
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
  const flights = new Set<Promise<void>>()
  let publisher: Publisher | undefined
  let isStopping = false
  let isHeadFlying = false
  let isReleased = false
  let isHalted = false
  let headPublishedAt = -heartbeatMs
  let progressAt = performance.now()
  let retryAt = 0

  async function ownHead(): Promise<Head> {
    const heads = await ledger.heads()
    return heads.find(({ origin, lane: other }) => origin === chain.origin && other === lane) ?? GENESIS
  }

  async function publish(messages: readonly StreamMessage[]): Promise<boolean> {
    publisher ??= createPublisher(await connection.nats(), connection.app, connection.report)
    return await connection.whileUp(publisher.publish(messages))
  }

  async function send(range: SendRange, events: readonly WireEvent[]): Promise<void> {
    try {
      const messages = signBatch(signer, chain, events).map(toMessage)
      if (range.isInsisting) for (const { headers } of messages) headers.delete('Nats-Msg-Id')
      plan.published(range, await publish(messages))
    } catch (error) {
      plan.failed(range)
      pauseAfter(error)
      return
    }
    await markPassage('relay.publish', events)
  }

  /** Reads one after another, so that batches enter the stream in order; only the waiting for answers overlaps. */
  async function sendNext(range: SendRange): Promise<void> {
    try {
      const events = await ledger.readOwn(lane, range.from, range.to - range.from + 1)
      fly(send(range, events))
    } catch (error) {
      plan.failed(range)
      throw error
    }
  }

  async function sendHead(head: Head): Promise<void> {
    try {
      const signed = signHead(signer, chain, { ...head, at: clock.now() })
      await publish([headMessage(chain, signed)])
      headPublishedAt = performance.now()
      plan.headPublished()
    } catch (error) {
      pauseAfter(error)
    }
    isHeadFlying = false
  }

  function pauseAfter(error: unknown): void {
    retryAt = performance.now() + RETRY_MS
    options.onError?.(error)
  }

  function isHeadDue(head: Head): boolean {
    if (head.seq === 0 || isHeadFlying || !plan.isIdle(head.seq)) return false
    return plan.owesHead() || performance.now() - headPublishedAt >= heartbeatMs
  }

  function rewindWhenLost(): void {
    const isWaiting = plan.sent() > plan.returned()
    if (isWaiting && performance.now() - progressAt < returnMs) return
    if (isWaiting) plan.rewind()
    progressAt = performance.now()
  }

  function fly(work: Promise<void>): void {
    const flight = work.finally(() => {
      flights.delete(flight)
      bell.ring()
    })
    flights.add(flight)
  }

  async function step(): Promise<void> {
    const head = await ownHead()
    rewindWhenLost()
    for (let range = plan.next(head.seq); range !== undefined; range = plan.next(head.seq)) {
      await sendNext(range)
    }
    if (!isHeadDue(head)) return
    isHeadFlying = true
    fly(sendHead(head))
  }

  function mayStep(): boolean {
    return isReleased && !isHalted && performance.now() >= retryAt && connection.isConnected()
  }

  async function run(): Promise<void> {
    const stopListening = [ledger.onAppended(() => bell.ring()), connection.onConnected(() => bell.ring())]
    while (!isStopping) {
      try {
        if (mayStep()) await step()
      } catch (error) {
        pauseAfter(error)
      }
      await bell.wait(Math.max(retryAt - performance.now(), POLL_MS))
    }
    for (const stop of stopListening) stop()
    await Promise.all(flights)
    publisher?.stop()
  }

  return {
    run,
    wake: () => bell.ring(),
    stop() {
      isStopping = true
      bell.ring()
    },
    returnedUpTo(seq: number) {
      if (seq <= plan.returned()) return
      progressAt = performance.now()
      plan.returnedUpTo(seq)
      bell.ring()
    },
    rewind() {
      plan.rewind()
      bell.ring()
    },
    release() {
      isReleased = true
      bell.ring()
    },
    halt() {
      isHalted = true
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
      return { lane, head: head.seq, sent: plan.sent(), returned: plan.returned(), isHalted, oldestUnreturnedMs }
    },
  }
}

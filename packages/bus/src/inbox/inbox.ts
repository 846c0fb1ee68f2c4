import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream'
import type { Connection } from '../connect.ts'
import { LANE_TABLE } from '../lanes/lane-table.ts'
import type { LedgerPort } from '../ledger-port.ts'
import type { Quarantine, Quarantined } from '../quarantine/quarantine.ts'
import type { Relay } from '../relay/relay.ts'
import type { Chain, OriginKeys } from '../signing.ts'
import { createBell } from '../wake.ts'
import { createGapFiller } from './gap-filler.ts'
import { BATCH, openIntake, type Intake } from './intake.ts'
import { recognise, STREAM, viewStream } from './stream-identity.ts'

export interface InboxOptions {
  readonly connection: Connection
  readonly ledger: LedgerPort
  readonly originKeys: OriginKeys
  readonly quarantine: Quarantine
  /** told which own events have returned, and when to send again */
  readonly relay: Pick<Relay, 'returnedUpTo' | 'rewind' | 'restart'>
  /** an alarm: something on the stream that no chain or signature vouches for */
  readonly onQuarantine: (messages: readonly Quarantined[]) => void
  /** how long an unsigned message is held before it is put aside; 60 s by default */
  readonly holdMs?: number
  /** how long a hole may wait for its events to come by themselves; 500 ms by default */
  readonly graceMs?: number
}

/** Keeps the replica: what the other apps published, exactly once and in order. */
export interface Inbox {
  start(): void
  stop(): Promise<void>
  /** last stored seq of a chain; of an own one, the last that has returned */
  seqOf(chain: Chain): number
  status(): InboxStatus
  /** called after each change; returns the way to stop listening */
  onTaken(listener: () => void): () => void
}

export interface InboxStatus {
  readonly isConsuming: boolean
  /** messages waiting for a signature or a predecessor */
  readonly held: number
  readonly gaps: number
}

const TICK_MS = 200
const RETRY_MS = 250

/** Makes an app's inbox. It reads its own consumer on ONE, which the provisioner made. */
export function createInbox(options: InboxOptions): Inbox {
  const { connection, ledger, relay, holdMs = 60_000, graceMs = 500 } = options
  const bell = createBell()
  const listeners = new Set<() => void>()
  const filler = createGapFiller({ connection, graceMs, onOwnGap: ({ lane }) => relay.rewind(lane) })
  let intake: Intake | undefined
  let messages: ConsumerMessages | undefined
  let identity: string | undefined
  let lastSeen: JsMsg | undefined
  let isStopping = false
  let turn: Promise<void> = Promise.resolve()
  let running: Promise<unknown> = Promise.resolve()

  /** One at a time: the stream's messages, resent ones and the clock all change the same state. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  function announce(): void {
    for (const lane of LANE_TABLE[connection.app].publishes) {
      relay.returnedUpTo(lane, intake?.head({ origin: ledger.origin, lane }).seq ?? 0)
    }
    for (const listener of listeners) listener()
  }

  function readableChains(): Chain[] {
    const lanes = LANE_TABLE[connection.app].consumes
    return [...options.originKeys.keys()].flatMap((origin) => lanes.map((lane) => ({ origin, lane })))
  }

  async function recogniseStream(opened: Intake): Promise<void> {
    const view = await viewStream(await connection.jetstream(), connection.app)
    if (view.identity === identity) return
    const recognition = await recognise(ledger, view)
    if (recognition === 'other') {
      await ledger.resetReturned()
      await ledger.saveCursor({ stream: STREAM, created: view.identity, streamSeq: 0 })
      opened.restartOwn()
      relay.restart()
    }
    identity = view.identity
    lastSeen = undefined
    if (recognition === 'ahead') await filler.catchUp(opened, readableChains()).catch(connection.report)
  }

  async function consumeUntilClosed(opened: Intake): Promise<void> {
    const consumer = await (await connection.jetstream()).consumers.get(STREAM, connection.app)
    // bound: without it the client waits half a minute after a stream was missing for a moment
    const source = await consumer.consume({ max_messages: 2 * BATCH, expires: 3_000, bind: true })
    messages = source
    let batch: JsMsg[] = []
    for await (const message of source) {
      batch.push(message)
      if (batch.length < BATCH && source.getPending() > 0) continue
      const taken = batch
      batch = []
      await inTurn(() => opened.take(taken))
      lastSeen = message
      announce()
    }
  }

  async function consume(): Promise<void> {
    while (!isStopping) {
      try {
        const opened = await openIntake(options)
        intake = opened
        await recogniseStream(opened)
        announce()
        await consumeUntilClosed(opened)
      } catch (error) {
        if (!isStopping) connection.report(error)
        await bell.wait(RETRY_MS)
      } finally {
        await messages?.close()
        messages = undefined
      }
    }
  }

  async function saveCursor(): Promise<void> {
    if (lastSeen === undefined || identity === undefined) return
    const eventId = lastSeen.headers?.get('ce-id') ?? ''
    const cursor = { stream: STREAM, created: identity, streamSeq: lastSeen.seq }
    lastSeen = undefined
    await ledger.saveCursor(eventId === '' ? cursor : { ...cursor, eventId })
  }

  async function tick(): Promise<void> {
    const opened = intake
    if (opened === undefined || messages === undefined || !connection.isConnected()) return
    const view = await viewStream(await connection.jetstream(), connection.app)
    if (view.identity !== identity) {
      await messages.close()
      return
    }
    await inTurn(async () => {
      await filler.tend(opened)
      await opened.expire(holdMs)
      await saveCursor()
    })
    announce()
  }

  async function watch(): Promise<void> {
    const tickBell = createBell()
    stopWatching = () => tickBell.ring()
    const unsubscribe = connection.onConnected(() => tickBell.ring())
    while (!isStopping) {
      await tickBell.wait(TICK_MS)
      await tick().catch(connection.report)
    }
    unsubscribe()
  }
  let stopWatching: () => void = () => undefined

  return {
    start() {
      running = Promise.all([consume(), watch()])
    },
    async stop() {
      isStopping = true
      bell.ring()
      stopWatching()
      await messages?.close()
      await running
    },
    seqOf: (chain) => intake?.head(chain).seq ?? 0,
    status: () => ({
      isConsuming: messages !== undefined && connection.isConnected(),
      held: intake?.heldCount() ?? 0,
      gaps: intake?.gaps().length ?? 0,
    }),
    onTaken(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

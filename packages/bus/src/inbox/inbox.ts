import type { Connection } from '../connect.ts'
import { APP_NAMES, LANE_TABLE } from '../lanes/lane-table.ts'
import type { LedgerPort } from '../ledger-port.ts'
import type { Quarantine, Quarantined } from '../quarantine/quarantine.ts'
import type { Relay } from '../relay/relay.ts'
import type { Chain, OriginKeys } from '../signing.ts'
import { markPassage } from '../traces.ts'
import { createBell } from '../wake.ts'
import { createGapFiller } from './gap-filler.ts'
import { BATCH, openIntake, type HeardHead, type Intake } from './intake.ts'
import { contradictedLanes } from './own-history.ts'
import { createPuller, type Pulled, type Puller } from './puller.ts'
import { createReadingWatch, type ReadingTrouble } from './reading-watch.ts'
import { createStreamKeeper } from './stream-keeper.ts'

export interface InboxOptions {
  readonly connection: Connection
  readonly ledger: LedgerPort
  readonly originKeys: OriginKeys
  readonly quarantine: Quarantine
  /** told which own events have returned, and when to send again */
  readonly relay: Pick<Relay, 'returnedUpTo' | 'rewind' | 'restart' | 'halt' | 'release'>
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
  /** the line is up and yet nothing is read */
  readonly trouble: ReadingTrouble | undefined
  /** when the stream being read was created; undefined while it is not known */
  readonly stream: string | undefined
  /** messages waiting for a signature or a predecessor */
  readonly held: number
  readonly gaps: number
  /** messages put aside since the start */
  readonly quarantined: number
  /** chains the ledger refuses although they are signed, as `<origin>|<lane>`: an operator must look */
  readonly barred: readonly string[]
  /** the heads origins sent last, own ones too; a heartbeat that stays away is one of them growing old */
  readonly heard: readonly HeardHead[]
}

const TICK_MS = 200
const RETRY_MS = 250

/** Asking an origin for a lane it does not write is refused by the server, as a breach of our rights. */
function canExist({ origin, lane }: Chain): boolean {
  const writer = APP_NAMES.find((app) => origin.endsWith(`/${app}`))
  return writer === undefined || LANE_TABLE[writer].publishes.includes(lane)
}

/** Makes an app's inbox. It reads its own consumer on ONE, which the provisioner made. */
export function createInbox(options: InboxOptions): Inbox {
  const { connection, ledger, relay, holdMs = 60_000, graceMs = 500 } = options
  const retryBell = createBell()
  const tickBell = createBell()
  const listeners = new Set<() => void>()
  const keeper = createStreamKeeper(connection, ledger)
  const watch = createReadingWatch(performance.now())
  const filler = createGapFiller({ connection, graceMs, inTurn, onOwnGap: ({ lane }) => relay.rewind(lane) })
  let intake: Intake | undefined
  let source: Puller | undefined
  const barred = new Set<string>()
  let quarantined = 0
  let isStopping = false
  let isReleased = false
  let turn: Promise<void> = Promise.resolve()
  let running: Promise<unknown> = Promise.resolve()

  /** One at a time: the stream's messages, resent ones and the clock all change the same state. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  function onQuarantine(messages: readonly Quarantined[]): void {
    quarantined += messages.length
    options.onQuarantine(messages)
  }

  /** The own chain is barred when the stream holds another one signed by us, as after restoring an old database. */
  function onBarred({ origin, lane }: Chain): void {
    barred.add(`${origin}|${lane}`)
    if (origin === ledger.origin) relay.halt(lane)
  }

  function announce(opened: Intake): void {
    for (const lane of LANE_TABLE[connection.app].publishes) {
      relay.returnedUpTo(lane, opened.head({ origin: ledger.origin, lane }).seq)
    }
    for (const listener of listeners) listener()
  }

  function readableChains(): Chain[] {
    const { consumes } = LANE_TABLE[connection.app]
    const chains = [...options.originKeys.keys()].flatMap((origin) => consumes.map((lane) => ({ origin, lane })))
    return chains.filter(canExist)
  }

  async function recognise(opened: Intake): Promise<void> {
    const recognition = await keeper.look()
    if (recognition === 'other') {
      opened.restartOwn()
      relay.restart()
    }
    if (recognition === 'ahead') catchUp(opened)
  }

  /** Own events may go out once it is sure that they continue what went out before. */
  async function releaseRelay(): Promise<void> {
    if (isReleased) return
    for (const lane of await contradictedLanes(connection, ledger, options.originKeys)) {
      onBarred({ origin: ledger.origin, lane })
    }
    isReleased = true
    relay.release()
  }

  function catchUp(opened: Intake): void {
    filler.catchUp(opened, readableChains()).catch(connection.report)
  }

  /** False when the stream is another one than the batch was asked from: what is still under way is worthless. */
  async function takeBatch(opened: Intake, batch: readonly Pulled[], generation: number): Promise<boolean> {
    await inTurn(async () => {
      if (keeper.isLookDue() || batch.some(keeper.isSuspect)) await recognise(opened)
      if (keeper.generation() !== generation) return
      await opened.take(batch)
      for (const message of batch) keeper.seen(message)
    })
    announce(opened)
    return keeper.generation() === generation
  }

  async function consumeUntilClosed(opened: Intake): Promise<void> {
    const generation = keeper.generation()
    const { app, report } = connection
    const pulling = createPuller(await connection.nats(), app, {
      report,
      onHeard: () => watch.heard(performance.now()),
    })
    source = pulling
    while (!isStopping && source === pulling) {
      const batch = await pulling.next(BATCH)
      if (batch.length > 0 && !(await takeBatch(opened, batch, generation))) return
    }
  }

  function shut(): void {
    source?.stop()
    source = undefined
  }

  async function consume(): Promise<void> {
    const unsubscribe = connection.onConnected(() => {
      keeper.doubt()
      source?.askAgain()
      retryBell.ring()
    })
    while (!isStopping) {
      if (!connection.isConnected()) {
        await retryBell.wait(RETRY_MS)
        continue
      }
      try {
        const opened = await openIntake({
          ...options,
          onQuarantine,
          onBarred,
          onStored: (events) => markPassage('inbox.store', events),
        })
        intake = opened
        await inTurn(() => recognise(opened))
        await releaseRelay()
        announce(opened)
        await consumeUntilClosed(opened)
      } catch (error) {
        if (!isStopping) connection.report(error)
        if (connection.isConnected()) watch.failed(performance.now())
        await retryBell.wait(RETRY_MS)
      } finally {
        shut()
      }
    }
    unsubscribe()
  }

  /** A line may be up and dead: what ends the library's reading loop does not end the line. */
  async function redialWhenDead(): Promise<void> {
    const isAsking = connection.isConnected() && source?.isAsking() !== false
    if (watch.look(performance.now(), isAsking)) await connection.redial()
  }

  async function tick(): Promise<void> {
    await redialWhenDead()
    const opened = intake
    if (opened === undefined || source === undefined || !connection.isConnected()) return
    const generation = keeper.generation()
    if (keeper.isLookDue()) await inTurn(() => recognise(opened))
    if (keeper.generation() !== generation) {
      shut()
      return
    }
    await filler.tend(opened)
    await inTurn(async () => {
      await opened.expire(holdMs)
      await keeper.save()
    })
    announce(opened)
  }

  async function keepTime(): Promise<void> {
    const unsubscribe = connection.onConnected(() => tickBell.ring())
    while (!isStopping) {
      await tickBell.wait(TICK_MS)
      await tick().catch(connection.report)
    }
    unsubscribe()
  }

  return {
    start() {
      running = Promise.all([consume(), keepTime()])
    },
    async stop() {
      isStopping = true
      retryBell.ring()
      tickBell.ring()
      shut()
      await running
    },
    seqOf: (chain) => intake?.head(chain).seq ?? 0,
    status: () => ({
      isConsuming: source !== undefined && connection.isConnected(),
      trouble: connection.isConnected() ? watch.trouble(performance.now()) : undefined,
      stream: keeper.created(),
      held: intake?.heldCount() ?? 0,
      gaps: intake?.gaps().length ?? 0,
      quarantined,
      barred: [...barred],
      heard: intake?.heard() ?? [],
    }),
    onTaken(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

import type pg from 'pg'
import { errorCode } from '../error-code.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import type { Page } from '../read/reader.ts'
import { createSignal, nextOf } from '../signals.ts'
import { createWorkerLoop } from '../worker-loop.ts'
import { advanceProgress, isNew, readProgress, writeProgress, type Progress } from './checkpoints.ts'
import type { Leadership } from './leadership.ts'
import type { Reaction } from './reactions.ts'

export interface ReactionStatus {
  readonly name: string
  readonly position: number
  /** why it cannot go on, while it cannot */
  readonly error?: string
}

export interface LoopStatus {
  /** false while the active worker cannot go on; a standby is ready */
  readonly ready: boolean
  readonly active: boolean
  readonly reactions: readonly ReactionStatus[]
  readonly error?: string
}

export interface ReactionLoop {
  start(): void
  stop(): Promise<void>
  /** waits until nothing is left to do; a standby has nothing to wait for */
  settle(): Promise<void>
  status(): LoopStatus
}

interface LoopParts {
  readonly pool: pg.Pool
  readonly ledger: Ledger
  readonly leadership: Leadership
  readonly reactions: readonly Reaction[]
  /** events a round takes */
  readonly page: number
  /** what else is to be done each round (timers, retries); answers how much was */
  besides(): Promise<number>
}

interface Entry {
  readonly reaction: Reaction
  readonly progress: Progress
  failures: number
  notBefore: number
  error?: string | undefined
}

const POLL_MS = 250
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 10_000
/** After these, settle() gives up waiting. */
const SETTLE_FAILURES = 4
const STANDBY = -1

/** Feeds pages to reactions while this process leads; a reaction that fails pauses alone, the others go on. */
export function createReactionLoop({
  pool,
  ledger,
  leadership,
  reactions,
  page: size,
  besides,
}: LoopParts): ReactionLoop {
  const rounds = createSignal()
  let entries: Entry[] = []
  /** the term this process has read its progress in, 0 when it has to be read */
  let termHere = 0
  let trouble: string | undefined
  let troubles = 0
  let roundsBegun = 0
  /** the last round that found nothing left to do, and at which position */
  let idle = { round: 0, position: 0 }
  let unsubscribe = (): void => undefined

  async function takeOver(): Promise<void> {
    entries = []
    for (const reaction of reactions) {
      entries.push({ reaction, progress: await readProgress(pool, reaction.name), failures: 0, notBefore: 0 })
    }
  }

  async function handle(entry: Entry, page: Page): Promise<Map<string, number>> {
    const events = page.events.filter((event) => isNew(entry.progress, event))
    try {
      await entry.reaction.handle(events)
      entry.failures = 0
      entry.error = undefined
      return advanceProgress(entry.progress, { events, upTo: page.lastPosition })
    } catch (error) {
      entry.failures += 1
      entry.error = errorCode(error)
      entry.notBefore = performance.now() + Math.min(FIRST_PAUSE_MS * 2 ** entry.failures, LONGEST_PAUSE_MS)
      return new Map()
    }
  }

  async function reactToPage(): Promise<boolean> {
    const able = entries.filter((entry) => entry.notBefore <= performance.now())
    if (able.length === 0) return false
    const page = await ledger.readPage(Math.min(...able.map((entry) => entry.progress.cursor)), size)
    const moved = new Map<string, Map<string, number>>()
    for (const entry of able) moved.set(entry.reaction.name, await handle(entry, page))
    await writeProgress(pool, moved)
    return page.size > 0
  }

  async function round(): Promise<boolean> {
    const thisRound = ++roundsBegun
    const term = await leadership.term()
    if (term === 0) {
      termHere = 0
      idle = { round: thisRound, position: STANDBY }
      rounds.emit(0)
      return false
    }
    // In between another process may have led, and gone further than we remember.
    if (term !== termHere) await takeOver()
    termHere = term
    const before = await ledger.position()
    const reacted = await reactToPage()
    const more = (await besides()) > 0 || reacted
    trouble = undefined
    troubles = 0
    const isBehind = entries.some((entry) => entry.progress.cursor < before)
    if (!more && !isBehind) idle = { round: thisRound, position: before }
    rounds.emit(before)
    return more
  }

  function onError(error: unknown): void {
    // The connection that held the lock may be gone with it; the next round asks for it again and reads its progress anew.
    termHere = 0
    trouble = errorCode(error)
    troubles += 1
    rounds.emit(0)
  }

  const loop = createWorkerLoop({ round, onError, pollMs: POLL_MS })

  function assertGoing(): void {
    const stuck = entries.find((entry) => entry.failures >= SETTLE_FAILURES)
    if (stuck !== undefined) throw new LedgerError('policy_stopped', stuck.reaction.name)
    if (troubles >= SETTLE_FAILURES) throw new LedgerError('policy_stopped', trouble)
  }

  return {
    start() {
      unsubscribe = ledger.onAppended(loop.wake)
      loop.start()
    },
    async stop() {
      unsubscribe()
      await loop.stop()
      termHere = 0
    },
    async settle() {
      const asked = roundsBegun
      for (;;) {
        assertGoing()
        const next = nextOf(rounds)
        loop.wake()
        await next
        // A round begun before this call may have missed what the caller just did (moved a clock, say).
        if (idle.round <= asked) continue
        if (idle.position === STANDBY || idle.position === (await ledger.position())) return
      }
    },
    status: () => ({
      ready: trouble === undefined && entries.every((entry) => entry.error === undefined),
      active: termHere > 0,
      reactions: entries.map(({ reaction, progress, error }) => ({
        name: reaction.name,
        position: progress.cursor,
        ...(error === undefined ? {} : { error }),
      })),
      ...(trouble === undefined ? {} : { error: trouble }),
    }),
  }
}

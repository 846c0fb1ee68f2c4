import type pg from 'pg'
import { errorCode } from '../error-code.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import { createSignal, nextOf } from '../signals.ts'
import { createWorkerLoop } from '../worker-loop.ts'
import { advanceProgress, isNew, readProgress, writeProgress, type Progress } from './checkpoints.ts'
import type { Effect, Policy } from './define-policy.ts'
import { createLeadership } from './leadership.ts'
import { listParked, type Parked } from './parking.ts'
import { effectReaction, policyReaction, type Reaction } from './reactions.ts'
import { retryParked } from './retry-parked.ts'
import { fireTimers, timerAggregates } from './timers.ts'

export interface PoliciesStatus {
  /** false while the active worker cannot go on; a standby is ready */
  readonly ready: boolean
  /** this process holds the database's worker lock */
  readonly active: boolean
  readonly reactions: ReadonlyArray<{ readonly name: string; readonly position: number; readonly error?: string }>
  readonly error?: string
}

export interface PolicyRunner {
  start(): Promise<void>
  stop(): Promise<void>
  /** Waits until everything is handled, consequences and due timers included; a standby has nothing to wait for. */
  settle(): Promise<void>
  status(): PoliciesStatus
  /** What stands aside, for an operator. */
  parked(): Promise<Parked[]>
}

interface Entry {
  readonly reaction: Reaction
  progress: Progress
  failures: number
  notBefore: number
  error?: string | undefined
}

const PAGE = 200
const POLL_MS = 250
const TIMERS_A_ROUND = 50
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 10_000
/** After these, settle() gives up waiting. */
const SETTLE_FAILURES = 4
const STANDBY = -1

/**
 * Runs an app's policies, effects and timers; of several processes on one database one is active at a time.
 * @example const runner = createPolicyRunner({ pool, ledger, policies, effects: [] }); await runner.start()
 */
export function createPolicyRunner(options: {
  pool: pg.Pool
  ledger: Ledger
  policies: readonly Policy[]
  effects?: readonly Effect[]
}): PolicyRunner {
  const { pool, ledger, policies, effects = [] } = options
  const parts = { pool, ledger }
  const aggregates = timerAggregates(policies)
  const leadership = createLeadership(pool)
  const rounds = createSignal()
  let entries: Entry[] = []
  let isActive = false
  let trouble: string | undefined
  let troubles = 0
  let roundsBegun = 0
  /** the last round that found nothing left to do, and at which position */
  let idle = { round: 0, position: 0 }
  let unsubscribe = (): void => undefined

  async function takeOver(): Promise<void> {
    const reactions = [
      ...policies.map((policy) => policyReaction(parts, policy, aggregates)),
      ...effects.map((effect) => effectReaction(parts, effect)),
    ]
    entries = []
    for (const reaction of reactions) {
      entries.push({ reaction, progress: await readProgress(pool, reaction.name), failures: 0, notBefore: 0 })
    }
    isActive = true
  }

  async function handle(entry: Entry, page: Awaited<ReturnType<Ledger['readPage']>>): Promise<Map<string, number>> {
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
    const page = await ledger.readPage(Math.min(...able.map((entry) => entry.progress.cursor)), PAGE)
    const moved = new Map<string, Map<string, number>>()
    for (const entry of able) moved.set(entry.reaction.name, await handle(entry, page))
    await writeProgress(pool, moved)
    return page.size > 0
  }

  async function round(): Promise<boolean> {
    const thisRound = ++roundsBegun
    if (!(await leadership.isHeld())) {
      isActive = false
      idle = { round: thisRound, position: STANDBY }
      rounds.emit(0)
      return false
    }
    if (!isActive) await takeOver()
    const before = await ledger.position()
    const reacted = await reactToPage()
    const fired = await fireTimers(parts, aggregates, TIMERS_A_ROUND)
    const retried = await retryParked(parts, effects)
    trouble = undefined
    troubles = 0
    const more = reacted || fired > 0 || retried > 0
    const isBehind = entries.some((entry) => entry.progress.cursor < before)
    if (!more && !isBehind) idle = { round: thisRound, position: before }
    rounds.emit(before)
    return more
  }

  function onError(error: unknown): void {
    // The connection that held the lock may be gone with it; the next round asks for it again and reads its progress anew.
    isActive = false
    trouble = errorCode(error)
    troubles += 1
    rounds.emit(0)
  }

  const loop = createWorkerLoop({ round, onError, pollMs: POLL_MS })

  async function settle(): Promise<void> {
    const asked = roundsBegun
    for (;;) {
      const stuck = entries.find((entry) => entry.failures >= SETTLE_FAILURES)
      if (stuck !== undefined) throw new LedgerError('policy_stopped', stuck.reaction.name)
      if (troubles >= SETTLE_FAILURES) throw new LedgerError('policy_stopped', trouble)
      const next = nextOf(rounds)
      loop.wake()
      await next
      // A round begun before this call may have missed what the caller just did (moved a clock, say).
      if (idle.round <= asked) continue
      if (idle.position === STANDBY || idle.position === (await ledger.position())) return
    }
  }

  return {
    async start() {
      unsubscribe = ledger.onAppended(loop.wake)
      loop.start()
    },
    async stop() {
      unsubscribe()
      await loop.stop()
      leadership.release()
      isActive = false
    },
    settle,
    status: () => ({
      ready: trouble === undefined && entries.every((entry) => entry.error === undefined),
      active: isActive,
      reactions: entries.map(({ reaction, progress, error }) => ({
        name: reaction.name,
        position: progress.cursor,
        ...(error === undefined ? {} : { error }),
      })),
      ...(trouble === undefined ? {} : { error: trouble }),
    }),
    parked: () => listParked(pool),
  }
}

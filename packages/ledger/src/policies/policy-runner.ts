import type pg from 'pg'
import type { Ledger } from '../ledger.ts'
import type { Effect, Policy } from './define-policy.ts'
import { createLeadership } from './leadership.ts'
import { listParked, type Parked } from './parking.ts'
import { createReactionLoop, type LoopStatus } from './reaction-loop.ts'
import { createRunningEffect, effectReaction } from './effects.ts'
import { policyReaction, untraced, type Traced } from './reactions.ts'
import { retryParked } from './retry-parked.ts'
import { fireTimers, timerAggregates } from './timers.ts'

/** `active`: this process holds the database's worker lock. `ready`: what it runs can go on; a standby is ready. */
export type PoliciesStatus = LoopStatus

export interface PolicyRunner {
  start(): Promise<void>
  stop(): Promise<void>
  /** Waits until everything is handled, consequences and due timers included; a standby has nothing to wait for. */
  settle(): Promise<void>
  status(): PoliciesStatus
  /** What stands aside, for an operator. */
  parked(): Promise<Parked[]>
}

const TIMERS_A_ROUND = 50
const PAGE = 200
/** Batches are full only when a page holds enough of what concerns them. */
const EFFECTS_PAGE = 1_000

/**
 * Runs an app's policies, effects and timers; of several processes on one database one is active at a time. Effects have
 * a loop of their own: a slow vault must not hold up the opening of cases.
 * @example const runner = createPolicyRunner({ pool, ledger, policies, effects: [] }); await runner.start()
 */
export function createPolicyRunner(options: {
  pool: pg.Pool
  ledger: Ledger
  policies: readonly Policy[]
  effects?: readonly Effect[]
  /** makes spans of what policies do; their events carry the event's own traceparent unless given */
  traced?: Traced
}): PolicyRunner {
  const { pool, ledger, policies, effects = [], traced = untraced } = options
  const parts = { pool, ledger }
  const running = effects.map((effect) => createRunningEffect(effect, ledger.clock))
  const leadership = createLeadership(pool)
  const aggregates = timerAggregates(policies)
  const commanding = createReactionLoop({
    ...parts,
    leadership,
    reactions: policies.map((policy) => policyReaction({ ...parts, traced }, policy, aggregates)),
    page: PAGE,
    besides: () => fireTimers(parts, aggregates, TIMERS_A_ROUND),
  })
  const affecting = createReactionLoop({
    ...parts,
    leadership,
    reactions: running.map((effect) => effectReaction(parts, effect)),
    page: EFFECTS_PAGE,
    besides: () => retryParked(parts, running),
  })

  return {
    async start() {
      commanding.start()
      affecting.start()
    },
    async stop() {
      await Promise.all([commanding.stop(), affecting.stop()])
      leadership.release()
    },
    async settle() {
      for (;;) {
        await commanding.settle()
        const before = await ledger.position()
        await affecting.settle()
        if (before === (await ledger.position())) return
      }
    },
    status() {
      const [first, second] = [commanding.status(), affecting.status()]
      const error = first.error ?? second.error
      return {
        ready: first.ready && second.ready,
        active: first.active && second.active,
        reactions: [...first.reactions, ...second.reactions],
        ...(error === undefined ? {} : { error }),
      }
    },
    parked: () => listParked(pool),
  }
}

import { DomainError, type RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { derivedId } from '../derived-ids.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import type { Effect, ImmediateCommand, Policy } from './define-policy.ts'
import { inParallel } from './in-parallel.ts'
import { park } from './parking.ts'
import { scheduleTimer, type TimerAggregates } from './timers.ts'

/** A policy or an effect as the runner sees it: handles pages; what it throws makes it try the page again. */
export interface Reaction {
  /** `policy/<name>` or `effect/<name>` */
  readonly name: string
  handle(events: readonly RecordedEvent[]): Promise<void>
}

export interface ReactionParts {
  readonly pool: pg.Pool
  readonly ledger: Ledger
}

const WIDTH = 16

function isDue(event: RecordedEvent, rules: { startsAt?: string; includeHistorical?: boolean }): boolean {
  if (event.circumstances.historical === true && rules.includeHistorical !== true) return false
  return rules.startsAt === undefined || Date.parse(event.recordedAt) >= Date.parse(rules.startsAt)
}

interface Job {
  readonly event: RecordedEvent
  readonly index: number
  readonly wanted: ImmediateCommand
}

/** Commands for one aggregate keep their order; different aggregates go side by side. */
function byAggregate(jobs: readonly Job[]): Job[][] {
  return [...Map.groupBy(jobs, ({ wanted }) => `${wanted.aggregate.name}/${wanted.id}`).values()]
}

/** Turns a policy into a reaction; its commands carry ids derived from policy, event and index, so that each is done once. */
export function policyReaction(parts: ReactionParts, policy: Policy, aggregates: TimerAggregates): Reaction {
  const name = `policy/${policy.name}`

  async function run({ event, index, wanted }: Job): Promise<void> {
    try {
      await parts.ledger.execute(wanted.aggregate, {
        id: wanted.id,
        command: wanted.command,
        commandId: derivedId('policy', policy.name, event.id, index),
        causationId: event.id,
        traceparent: event.traceparent,
      })
    } catch (error) {
      // A domain's "no" is an answer: it is recorded and the policy goes on. Anything else may pass, so it is tried again.
      if (!(error instanceof DomainError) || error instanceof LedgerError) throw error
      await park(parts.pool, { name, kind: 'policy', event, error, attempts: 1 }, parts.ledger.clock.now())
    }
  }

  return {
    name,
    async handle(events) {
      const jobs: Job[] = []
      for (const event of events.filter((candidate) => isDue(candidate, policy))) {
        for (const [index, wanted] of policy.react(event).entries()) {
          if (!('timer' in wanted)) jobs.push({ event, index, wanted })
          else if (aggregates.has(wanted.timer.aggregate.name)) await scheduleTimer(parts.pool, wanted, event.id)
          else throw new LedgerError('timer_aggregate_unknown', wanted.timer.aggregate.name)
        }
      }
      const runInOrder = (group: readonly Job[]) => async (): Promise<void> => {
        for (const job of group) await run(job)
      }
      await inParallel(byAggregate(jobs).map(runInOrder), WIDTH)
    },
  }
}

/** Turns an effect into a reaction that parks what fails instead of stopping. */
export function effectReaction(parts: ReactionParts, effect: Effect): Reaction {
  const name = `effect/${effect.name}`

  async function run(event: RecordedEvent): Promise<void> {
    try {
      await effect.run(event)
    } catch (error) {
      await park(parts.pool, { name, kind: 'effect', event, error, attempts: 1 }, parts.ledger.clock.now())
    }
  }

  return {
    name,
    async handle(events) {
      const due = events.filter((event) => isDue(event, effect))
      await inParallel(
        due.map((event) => () => run(event)),
        WIDTH,
      )
    },
  }
}

import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { derivedId } from '../derived-ids.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import type { ImmediateCommand, Policy, TimedCommand } from './define-policy.ts'
import { isFinal } from './is-final.ts'
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

/** Runs a policy's command as a part of the trace of the event it answers; `work` takes the traceparent to go on with. */
export type Traced = (
  cause: { readonly name: string; readonly event: RecordedEvent },
  work: (traceparent: string | undefined) => Promise<void>,
) => Promise<void>

/** Keeps to the event's own traceparent. */
export const untraced: Traced = ({ event }, work) => work(event.traceparent)

const WIDTH = 16

/** Whether a reaction of these rules is for an event of that time. */
export function isDue(event: RecordedEvent, rules: { startsAt?: string; includeHistorical?: boolean }): boolean {
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
export function policyReaction(
  parts: ReactionParts & { readonly traced: Traced },
  policy: Policy,
  aggregates: TimerAggregates,
): Reaction {
  const { pool, ledger, traced } = parts
  const name = `policy/${policy.name}`

  /** A final "no" is an answer: it is set aside for an operator and the policy goes on. Anything else may pass, so it is thrown. */
  async function orPark<T>(event: RecordedEvent, work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!isFinal(error)) throw error
      await park(pool, { name, kind: 'policy', event, error, attempts: 1 }, ledger.clock.now())
      return undefined
    }
  }

  async function execute({ event, index, wanted }: Job): Promise<void> {
    await traced({ name, event }, async (traceparent) => {
      await ledger.execute(wanted.aggregate, {
        id: wanted.id,
        command: wanted.command,
        commandId: derivedId('policy', policy.name, event.id, index),
        causationId: event.id,
        traceparent,
      })
    })
  }

  async function schedule(event: RecordedEvent, wanted: TimedCommand): Promise<void> {
    const { name: aggregate } = wanted.timer.aggregate
    if (!aggregates.has(aggregate)) throw new LedgerError('timer_aggregate_unknown', aggregate)
    await scheduleTimer(pool, wanted, event.id)
  }

  async function jobsOf(event: RecordedEvent): Promise<Job[]> {
    const jobs: Job[] = []
    const wanted = (await orPark(event, () => policy.react(event))) ?? []
    for (const [index, next] of wanted.entries()) {
      if ('timer' in next) await orPark(event, () => schedule(event, next))
      else jobs.push({ event, index, wanted: next })
    }
    return jobs
  }

  return {
    name,
    async handle(events) {
      const jobs: Job[] = []
      for (const event of events) if (isDue(event, policy)) jobs.push(...(await jobsOf(event)))
      const runInOrder = (group: readonly Job[]) => async (): Promise<void> => {
        for (const job of group) await orPark(job.event, () => execute(job))
      }
      await inParallel(byAggregate(jobs).map(runInOrder), WIDTH)
    },
  }
}

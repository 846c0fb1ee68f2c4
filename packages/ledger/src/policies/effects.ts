import type { Clock, RecordedEvent } from '@yiwang/kernel'
import { batchesOf } from './batches.ts'
import type { BatchEffect, Effect } from './define-policy.ts'
import { inParallel } from './in-parallel.ts'
import { parkAll, retryAfterOf } from './parking.ts'
import { isDue, type Reaction, type ReactionParts } from './reactions.ts'

/** An event an effect failed for, and why. */
export interface Failure {
  readonly event: RecordedEvent
  readonly error: unknown
}

/** An effect at work. */
export interface RunningEffect {
  /** under which its events are parked */
  readonly name: string
  readonly effect: Effect
  /** nobody is asked now: the time they named has not come */
  isResting(): boolean
  /** runs it for these events and answers which it failed for; never throws */
  run(events: readonly RecordedEvent[]): Promise<Failure[]>
}

/** Single events under way at once, and batches. */
const WIDTH = 16
const BATCHES_WIDTH = 4

/** Readies an effect: single events or batches side by side, and nobody is asked before the time they named. */
export function createRunningEffect(effect: Effect, clock: Clock): RunningEffect {
  let rest: { readonly until: number; readonly error: unknown } | undefined

  /** Whoever said when to come again would refuse until then. */
  function note(error: unknown): void {
    const retryAfterMs = retryAfterOf(error)
    if (retryAfterMs !== undefined) rest = { until: clock.now().getTime() + retryAfterMs, error }
  }

  const isResting = (): boolean => rest !== undefined && clock.now().getTime() < rest.until

  async function attempt(events: readonly RecordedEvent[], work: () => Promise<Failure[]>): Promise<Failure[]> {
    if (rest !== undefined && isResting()) {
      const { error } = rest
      return events.map((event) => ({ event, error }))
    }
    try {
      return await work()
    } catch (error) {
      note(error)
      return events.map((event) => ({ event, error }))
    }
  }

  async function runBatch(batching: BatchEffect, batch: readonly RecordedEvent[]): Promise<Failure[]> {
    const failed = await batching.runBatch(batch)
    return batch.flatMap((event) => (failed.has(event.id) ? [{ event, error: failed.get(event.id) }] : []))
  }

  async function runOne(event: RecordedEvent, run: (event: RecordedEvent) => Promise<void>): Promise<Failure[]> {
    await run(event)
    return []
  }

  function jobsOf(events: readonly RecordedEvent[]): Array<() => Promise<Failure[]>> {
    if ('run' in effect) return events.map((event) => () => attempt([event], () => runOne(event, effect.run)))
    const concerned = events.filter((event) => effect.concerns(event))
    return batchesOf(concerned, effect.batch).map((batch) => () => attempt(batch, () => runBatch(effect, batch)))
  }

  return {
    name: `effect/${effect.name}`,
    effect,
    isResting,
    async run(events) {
      const failures: Failure[] = []
      const jobs = jobsOf(events).map((job) => async () => void failures.push(...(await job())))
      await inParallel(jobs, 'run' in effect ? WIDTH : BATCHES_WIDTH)
      return failures
    },
  }
}

/** Turns an effect into a reaction that parks what fails instead of stopping. */
export function effectReaction({ pool, ledger }: ReactionParts, { name, effect, run }: RunningEffect): Reaction {
  return {
    name,
    async handle(events) {
      const failures = await run(events.filter((event) => isDue(event, effect)))
      const parkings = failures.map(({ event, error }) => ({
        name,
        kind: 'effect' as const,
        event,
        error,
        attempts: 1,
      }))
      await parkAll(pool, parkings, ledger.clock.now())
    },
  }
}

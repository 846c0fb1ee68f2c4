import type { Aggregate, RecordedEvent } from '@yiwang/kernel'
import type { BatchSize } from './batches.ts'

/** Any aggregate; its own types are checked where the command is made, see `command`. */
export type AnyAggregate = Aggregate<unknown, unknown>

/** A command to run now. */
export interface ImmediateCommand {
  readonly aggregate: AnyAggregate
  /** the aggregate's id */
  readonly id: string
  readonly command: unknown
}

/** A command to run at a time; the same timer id again changes nothing. */
export interface TimedCommand {
  readonly timer: {
    readonly id: string
    /** ISO time */
    readonly dueAt: string
    /** must be among the policy's `schedules` */
    readonly aggregate: AnyAggregate
    readonly aggregateId: string
    /** JSON */
    readonly command: unknown
  }
}

export type PolicyCommand = ImmediateCommand | TimedCommand

/** "Whenever this, then that": pure, an event in, commands out. */
export interface Policy {
  readonly name: string
  /** ISO time; events recorded before it are left alone, so that a new policy does not run over history */
  readonly startsAt?: string
  /** aggregates its timers command; found by name after a restart */
  readonly schedules?: readonly AnyAggregate[]
  /** never called for historical events */
  react(event: RecordedEvent): readonly PolicyCommand[]
}

interface EffectRules {
  readonly name: string
  readonly startsAt?: string
  /** also for imported events of the past; notifications must not, indexes must */
  readonly includeHistorical?: boolean
}

/** An effect of one event. */
export interface EventEffect extends EffectRules {
  /** what it throws parks the event by id and error code, to be tried again later */
  run(event: RecordedEvent): Promise<void>
}

/** An effect of several events, where what is asked of others costs less together. */
export interface BatchEffect extends EffectRules {
  readonly batch: BatchSize
  /** events it is called for */
  concerns(event: RecordedEvent): boolean
  /** answers by event id what failed and why; what it throws holds for all of them. Failed events are parked as above */
  runBatch(events: readonly RecordedEvent[]): Promise<ReadonlyMap<string, unknown>>
}

/** A side effect outside the ledger (index, notification): at least once, in no promised order, so idempotent by event id. */
export type Effect = EventEffect | BatchEffect

/**
 * Declares a policy.
 * @example
 * definePolicy({ name: 'whenRequestSubmittedOpenCase', react: (event) => {
 *   const data = RequestSubmitted.match(event)
 *   return data === undefined ? [] : [command(Case, data.matterId, { kind: 'open', … })]
 * } })
 */
export function definePolicy(policy: Policy): Policy {
  return policy
}

/** Declares an effect. */
export function defineEffect<E extends Effect>(effect: E): E {
  return effect
}

/** A policy's command with the aggregate's own command type checked. */
export function command<S, C>(aggregate: Aggregate<S, C>, id: string, wanted: NoInfer<C>): ImmediateCommand {
  return { aggregate: aggregate as AnyAggregate, id, command: wanted }
}

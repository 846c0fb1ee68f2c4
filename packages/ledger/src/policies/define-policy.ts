import type { Aggregate, RecordedEvent } from '@yiwang/kernel'

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

/** A side effect outside the ledger (index, notification): at least once, in no promised order, so idempotent by event id. */
export interface Effect {
  readonly name: string
  readonly startsAt?: string
  /** also for imported events of the past; notifications must not, indexes must */
  readonly includeHistorical?: boolean
  /** what it throws parks the event by id and error code, to be tried again later */
  run(event: RecordedEvent): Promise<void>
}

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
export function defineEffect(effect: Effect): Effect {
  return effect
}

/** A policy's command with the aggregate's own command type checked. */
export function command<S, C>(aggregate: Aggregate<S, C>, id: string, wanted: NoInfer<C>): ImmediateCommand {
  return { aggregate: aggregate as AnyAggregate, id, command: wanted }
}

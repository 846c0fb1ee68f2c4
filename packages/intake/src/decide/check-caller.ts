import type { Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { CallerChecked } from '../events.ts'

/** Record that somebody was asked what only the person knows, and whether they knew. */
export interface CheckCaller {
  readonly type: 'CheckCaller'
  readonly data: CallerChecked
  readonly circumstances: Circumstances
}

/** A check as it stands, with its moment. */
export type StandingCheck = Pick<CallerChecked, 'check' | 'by' | 'isMatched'> & { readonly at: Date }

/** The last checks of one matter, newest last. */
export interface CallerCheckState {
  readonly checks: readonly StandingCheck[]
}

const FAILURES_MAX = 3
const FAILURES_WITHIN_MS = 24 * 3_600_000

/** Guessing ends after three times a day; the paper itself is always good. */
export function checkCaller(command: CheckCaller, state: CallerCheckState, context: DecideContext): NewEvent[] {
  const { data, circumstances } = command
  const since = context.now.getTime() - FAILURES_WITHIN_MS
  const failures = state.checks.filter(({ isMatched, at }) => !isMatched && at.getTime() > since)
  if (failures.length >= FAILURES_MAX && data.check !== 'paper') throw new IntakeError('checks_failed_often', 'check')
  return [CallerChecked.create({ id: context.nextId(), matterId: data.matterId, data, circumstances })]
}

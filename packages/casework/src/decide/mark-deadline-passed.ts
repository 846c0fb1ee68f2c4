import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { DeadlinePassed } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Say that a deadline has passed without an answer; commanded by a timer. */
export interface MarkDeadlinePassed {
  readonly type: 'MarkDeadlinePassed'
  readonly deadline: string
  readonly circumstances: Said
}

export function markDeadlinePassed(command: MarkDeadlinePassed, state: CaseState, context: CaseContext): NewEvent[] {
  const { deadline } = command
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  const isAwaited = state.kind === 'dispatched' || state.kind === 'handling'
  if (!isAwaited || state.assignment.deadline !== deadline || state.facts.passedDeadline === deadline) return []
  if (context.now.getTime() < Date.parse(deadline)) throw new CaseworkError('deadline_not_passed', 'deadline')
  const { matterId } = state.facts
  const data = { matterId, deadline, unitId: state.assignment.unitId }
  const circumstances = circumstancesOf(command.circumstances, context)
  return [DeadlinePassed.create({ id: context.nextId(), matterId, data, circumstances })]
}

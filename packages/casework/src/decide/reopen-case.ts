import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseReopened } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Take a case up again because the person says it is not solved; also after it was closed. */
export interface ReopenCase {
  readonly type: 'ReopenCase'
  readonly reason: CaseReopened['reason']
  readonly confirmationEventId: string
  readonly circumstances: Said
}

export function reopenCase(command: ReopenCase, state: CaseState, context: CaseContext): NewEvent[] {
  const { reason, confirmationEventId } = command
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (state.facts.confirmationEventId === confirmationEventId) return []
  if (state.kind !== 'replied' && state.kind !== 'closed') throw new CaseworkError('case_not_replied')
  if (state.kind === 'closed' && state.outcome === 'withdrawn') throw new CaseworkError('case_closed')
  const { matterId } = state.facts
  const circumstances = circumstancesOf(command.circumstances, context)
  const assignment = state.facts.answeredAtOnce === true ? undefined : state.assignment
  const again = assignment && context.calendar.deadline(assignment.limit, circumstances.occurredAt)
  const deadline = again && { deadline: again.at, deadlineIsEstimate: again.isEstimate }
  const data = { matterId, reason, confirmationEventId, ...deadline }
  return [CaseReopened.create({ id: context.nextId(), matterId, data, circumstances })]
}

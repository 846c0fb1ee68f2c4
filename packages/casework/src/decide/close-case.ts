import type { NewEvent } from '@yiwang/kernel'
import type { CaseState, KnownCase } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseClosed, type Outcome } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Close a case (办结) by what the person said, as unconfirmed when they said nothing in time, or as withdrawn. */
export interface CloseCase {
  readonly type: 'CloseCase'
  readonly outcome: Outcome
  readonly confirmationEventId?: string
  /** the reply that was waited on; a later one makes this command stale */
  readonly round?: number
  readonly circumstances: Said
}

function isStale(command: CloseCase, state: KnownCase): boolean {
  const { confirmationEventId, rounds } = state.facts
  // The line may be slow: a case that ended before the word arrived stays as it ended.
  if (command.outcome === 'withdrawn') return state.kind === 'closed'
  if (command.outcome === 'unconfirmed') {
    return state.kind !== 'replied' || (command.round !== undefined && command.round !== rounds)
  }
  return command.confirmationEventId !== undefined && command.confirmationEventId === confirmationEventId
}

/** Only silence may be corrected later: a case closed by the person's own word stays closed. */
function closable(state: KnownCase, { outcome }: CloseCase): KnownCase {
  if (state.kind === 'replied' || outcome === 'withdrawn') return state
  if (state.kind !== 'closed') throw new CaseworkError('case_not_replied')
  if (state.outcome !== 'unconfirmed') throw new CaseworkError('case_closed')
  return state
}

export function closeCase(command: CloseCase, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (isStale(command, state)) return []
  const { matterId } = closable(state, command).facts
  const { outcome, confirmationEventId } = command
  const data = { matterId, outcome, ...(confirmationEventId === undefined ? {} : { confirmationEventId }) }
  const circumstances = circumstancesOf(command.circumstances, context)
  return [CaseClosed.create({ id: context.nextId(), matterId, data, circumstances })]
}

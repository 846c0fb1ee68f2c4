import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseClosed, type Outcome } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Close a case (办结) by what the person said, or as unconfirmed when they said nothing in time. */
export interface CloseCase {
  readonly type: 'CloseCase'
  readonly outcome: Outcome
  readonly confirmationEventId?: string
  /** the reply that was waited on; a later one makes this command stale */
  readonly round?: number
  readonly circumstances: Said
}

type Closable = Extract<CaseState, { kind: 'replied' | 'closed' }>

function isStale(command: CloseCase, state: Exclude<CaseState, { kind: 'none' }>): boolean {
  const { confirmationEventId, rounds } = state.facts
  if (command.outcome === 'unconfirmed') {
    return state.kind !== 'replied' || (command.round !== undefined && command.round !== rounds)
  }
  return command.confirmationEventId !== undefined && command.confirmationEventId === confirmationEventId
}

/** Only silence may be corrected later: a case closed by the person's own word stays closed. */
function closable(state: CaseState): Closable {
  if (state.kind === 'replied') return state
  if (state.kind !== 'closed') throw new CaseworkError('case_not_replied')
  if (state.outcome !== 'unconfirmed') throw new CaseworkError('case_closed')
  return state
}

export function closeCase(command: CloseCase, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (isStale(command, state)) return []
  const { matterId } = closable(state).facts
  const { outcome, confirmationEventId } = command
  const data = { matterId, outcome, ...(confirmationEventId === undefined ? {} : { confirmationEventId }) }
  const circumstances = circumstancesOf(command.circumstances, context)
  return [CaseClosed.create({ id: context.nextId(), matterId, data, circumstances })]
}

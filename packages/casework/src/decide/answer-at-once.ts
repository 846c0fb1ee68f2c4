import type { Circumstances, NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseDispatched, CaseOpened, CaseReplied, CaseSigned, InternalNoteAdded, type Worker } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'
import { workOutClocks, type WorkedOut } from './work-out-clocks.ts'

/**
 * Answer a simple question where it is asked (当场答复), at a window or on the telephone. Who answers takes the case on for their
 * own unit. It is no more solved for that than any other: it waits for the person's own word and ends unconfirmed without one.
 */
export interface AnswerAtOnce {
  readonly type: 'AnswerAtOnce'
  /** as the policy opens it; whichever is first */
  readonly opening: CaseOpened
  readonly dispatch: Omit<CaseDispatched, 'matterId' | WorkedOut | 'respondLimit' | 'atOnce'>
  /** sealed for the command's first event id */
  readonly reply: SealedBox
  /** sealed for its second */
  readonly note?: SealedBox
  readonly by: Worker
  readonly circumstances: Said
}

/** Everything else needs somebody to do something, and an answer alone would talk it away (大事化小). */
function checkAnswerable({ opening }: AnswerAtOnce, state: CaseState): void {
  if (opening.kind !== 'consultation') throw new CaseworkError('only_consultations_at_once', 'kind')
  if (state.kind === 'none') return
  if (state.kind !== 'open' || state.facts.rounds > 0) throw new CaseworkError('case_not_open')
  if (state.facts.requestEventId !== opening.requestEventId) throw new CaseworkError('case_already_open')
}

/** An event of this command. */
type Make = <Data>(
  definition: {
    create(input: { id: string; data: Data; circumstances: Circumstances; matterId: string }): NewEvent<Data>
  },
  data: Data,
  id: string,
) => NewEvent

export function answerAtOnce(command: AnswerAtOnce, state: CaseState, context: CaseContext): NewEvent[] {
  checkAnswerable(command, state)
  const { opening, dispatch, reply, note, by } = command
  const { matterId, takenInAt } = opening
  const circumstances = circumstancesOf(command.circumstances, context)
  // ids are given in the order of asking: the sealed words know theirs beforehand, whatever else is recorded with them
  const [replyId, noteId] = [context.nextId(), context.nextId()]
  const make: Make = (definition, data, id) => definition.create({ id, data, circumstances, matterId })
  const dispatched = {
    ...dispatch,
    ...workOutClocks(dispatch, { takenInAt, respondFrom: takenInAt }, context),
    matterId,
    atOnce: true as const,
  }
  return [
    ...(state.kind === 'none' ? [make(CaseOpened, opening, context.nextId())] : []),
    make(CaseDispatched, dispatched, context.nextId()),
    make(CaseSigned, { matterId, unitId: dispatch.unitId, by }, context.nextId()),
    make(CaseReplied, { matterId, round: 1, reply, atOnce: true as const, by }, replyId),
    ...(note === undefined ? [] : [make(InternalNoteAdded, { matterId, note, by }, noteId)]),
  ]
}

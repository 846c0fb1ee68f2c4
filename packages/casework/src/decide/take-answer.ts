import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { QuestionAnswered } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Take what the person added as the answer to the open question; commanded by a policy. */
export interface TakeAnswer {
  readonly type: 'TakeAnswer'
  readonly questionEventId: string
  readonly additionEventId: string
  readonly circumstances: Said
}

/** An answer to a question that is no longer open is what it is: an addition. */
export function takeAnswer(command: TakeAnswer, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  const { questionEventId, additionEventId } = command
  if (state.facts.questionEventId !== questionEventId) return []
  const { matterId } = state.facts
  const data = { matterId, questionEventId, additionEventId }
  const circumstances = circumstancesOf(command.circumstances, context)
  return [QuestionAnswered.create({ id: context.nextId(), matterId, data, circumstances })]
}

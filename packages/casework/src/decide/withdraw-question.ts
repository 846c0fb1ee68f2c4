import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { QuestionWithdrawn, type Worker } from '../events.ts'
import { heldCase } from './held-case.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Take back a question that is still open: the person need not answer it any more. */
export interface WithdrawQuestion {
  readonly type: 'WithdrawQuestion'
  readonly unitId: string
  readonly questionEventId: string
  readonly by: Worker
  readonly circumstances: Said
}

export function withdrawQuestion(command: WithdrawQuestion, state: CaseState, context: CaseContext): NewEvent[] {
  const { facts } = heldCase(state, command.unitId)
  const { questionEventId, by } = command
  if (facts.questionEventId !== questionEventId) throw new CaseworkError('question_not_open', 'questionEventId')
  const { matterId } = facts
  const data = { matterId, questionEventId, by }
  const circumstances = circumstancesOf(command.circumstances, context)
  return [QuestionWithdrawn.create({ id: context.nextId(), matterId, data, circumstances })]
}

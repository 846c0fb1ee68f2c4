import type { NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { QuestionAsked, type Worker } from '../events.ts'
import { heldCase } from './held-case.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/**
 * Ask the person for something that is missing (请诉求人补充), one question at a time. The clock goes on: a pause would need a
 * rule that names its reason, and nobody is to wait longer for having been asked.
 */
export interface AskCitizen {
  readonly type: 'AskCitizen'
  readonly unitId: string
  readonly question: SealedBox
  readonly by: Worker
  readonly circumstances: Said
}

export function askCitizen(command: AskCitizen, state: CaseState, context: CaseContext): NewEvent[] {
  const { kind, facts } = heldCase(state, command.unitId)
  if (kind !== 'handling') throw new CaseworkError('not_signed')
  if (facts.questionEventId !== undefined) throw new CaseworkError('question_open')
  const { matterId } = facts
  const { question, by } = command
  const circumstances = circumstancesOf(command.circumstances, context)
  return [QuestionAsked.create({ id: context.nextId(), matterId, data: { matterId, question, by }, circumstances })]
}

import type { Aggregate, Calendar, NewEvent } from '@yiwang/kernel'
import { noCase, type CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { addNote } from './decide/add-note.ts'
import { answerAtOnce } from './decide/answer-at-once.ts'
import { askCitizen } from './decide/ask-citizen.ts'
import { closeCase } from './decide/close-case.ts'
import { dispatchCase } from './decide/dispatch-case.ts'
import { markDeadlinePassed } from './decide/mark-deadline-passed.ts'
import { openCase } from './decide/open-case.ts'
import { recordContact } from './decide/record-contact.ts'
import { reopenCase } from './decide/reopen-case.ts'
import { replyToCase } from './decide/reply-to-case.ts'
import type { CaseContext } from './decide/said.ts'
import { signCase } from './decide/sign-case.ts'
import { takeAnswer } from './decide/take-answer.ts'
import { withdrawQuestion } from './decide/withdraw-question.ts'
import { evolveCase } from './evolve-case.ts'

export type CaseAggregate = Aggregate<CaseState, CaseCommand>

type Decide<Command> = (command: Command, state: CaseState, context: CaseContext) => NewEvent[]

const DECIDE: { readonly [Type in CaseCommand['type']]: Decide<Extract<CaseCommand, { type: Type }>> } = {
  OpenCase: openCase,
  AnswerAtOnce: answerAtOnce,
  DispatchCase: dispatchCase,
  SignCase: signCase,
  RecordContact: recordContact,
  AskCitizen: askCitizen,
  TakeAnswer: takeAnswer,
  WithdrawQuestion: withdrawQuestion,
  AddNote: addNote,
  ReplyToCase: replyToCase,
  ReopenCase: reopenCase,
  CloseCase: closeCase,
  MarkDeadlinePassed: markDeadlinePassed,
}

/** The case of a matter, from acceptance to its end; its id is the matter's. */
export function createCaseAggregate({ calendar }: { readonly calendar: Calendar }): CaseAggregate {
  return {
    name: 'case',
    initialState: noCase,
    evolve: evolveCase,
    decide(command, state, context) {
      // the table is typed by command; that its entry is the command's own gets lost in the lookup
      const decide = DECIDE[command.type] as Decide<CaseCommand>
      return decide(command, state, { ...context, calendar })
    },
  }
}

import type { AddNote } from './decide/add-note.ts'
import type { AnswerAtOnce } from './decide/answer-at-once.ts'
import type { AskCitizen } from './decide/ask-citizen.ts'
import type { CloseCase } from './decide/close-case.ts'
import type { DispatchCase } from './decide/dispatch-case.ts'
import type { MarkDeadlinePassed } from './decide/mark-deadline-passed.ts'
import type { OpenCase } from './decide/open-case.ts'
import type { RecordContact } from './decide/record-contact.ts'
import type { ReopenCase } from './decide/reopen-case.ts'
import type { ReplyToCase } from './decide/reply-to-case.ts'
import type { SignCase } from './decide/sign-case.ts'
import type { TakeAnswer } from './decide/take-answer.ts'
import type { WithdrawQuestion } from './decide/withdraw-question.ts'

export type {
  AddNote,
  AnswerAtOnce,
  AskCitizen,
  CloseCase,
  DispatchCase,
  MarkDeadlinePassed,
  OpenCase,
  RecordContact,
  ReopenCase,
  ReplyToCase,
  SignCase,
  TakeAnswer,
  WithdrawQuestion,
}

export type CaseCommand =
  | OpenCase
  | AnswerAtOnce
  | DispatchCase
  | SignCase
  | RecordContact
  | AskCitizen
  | TakeAnswer
  | WithdrawQuestion
  | AddNote
  | ReplyToCase
  | ReopenCase
  | CloseCase
  | MarkDeadlinePassed

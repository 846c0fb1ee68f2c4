import { CaseClosed, CaseReopened, DeadlinePassed } from './events/concluded.ts'
import { ContactRecorded } from './events/contact.ts'
import { CaseDispatched } from './events/dispatched.ts'
import { CaseReplied, CaseSigned, InternalNoteAdded } from './events/handled.ts'
import { CaseOpened } from './events/opened.ts'
import { QuestionAnswered, QuestionAsked, QuestionWithdrawn } from './events/question.ts'

export * from './events/concluded.ts'
export * from './events/contact.ts'
export * from './events/dispatched.ts'
export * from './events/fields.ts'
export * from './events/handled.ts'
export * from './events/opened.ts'
export * from './events/past.ts'
export * from './events/question.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [
  CaseOpened,
  CaseDispatched,
  CaseSigned,
  ContactRecorded,
  QuestionAsked,
  QuestionAnswered,
  QuestionWithdrawn,
  InternalNoteAdded,
  CaseReplied,
  CaseReopened,
  CaseClosed,
  DeadlinePassed,
] as const

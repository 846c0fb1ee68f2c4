import type { AddNote } from './decide/add-note.ts'
import type { CloseCase } from './decide/close-case.ts'
import type { DispatchCase } from './decide/dispatch-case.ts'
import type { MarkDeadlinePassed } from './decide/mark-deadline-passed.ts'
import type { OpenCase } from './decide/open-case.ts'
import type { RecordContact } from './decide/record-contact.ts'
import type { ReopenCase } from './decide/reopen-case.ts'
import type { ReplyToCase } from './decide/reply-to-case.ts'
import type { SignCase } from './decide/sign-case.ts'

export type {
  AddNote,
  CloseCase,
  DispatchCase,
  MarkDeadlinePassed,
  OpenCase,
  RecordContact,
  ReopenCase,
  ReplyToCase,
  SignCase,
}

export type CaseCommand =
  | OpenCase
  | DispatchCase
  | SignCase
  | RecordContact
  | AddNote
  | ReplyToCase
  | ReopenCase
  | CloseCase
  | MarkDeadlinePassed

import type { Aggregate, Calendar, NewEvent } from '@yiwang/kernel'
import { evolveCase, noCase, type CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { addNote } from './decide/add-note.ts'
import { closeCase } from './decide/close-case.ts'
import { dispatchCase } from './decide/dispatch-case.ts'
import { markDeadlinePassed } from './decide/mark-deadline-passed.ts'
import { openCase } from './decide/open-case.ts'
import { recordContact } from './decide/record-contact.ts'
import { reopenCase } from './decide/reopen-case.ts'
import { replyToCase } from './decide/reply-to-case.ts'
import type { CaseContext } from './decide/said.ts'
import { signCase } from './decide/sign-case.ts'

export type CaseAggregate = Aggregate<CaseState, CaseCommand>

function decide(command: CaseCommand, state: CaseState, context: CaseContext): NewEvent[] {
  switch (command.type) {
    case 'OpenCase':
      return openCase(command, state, context)
    case 'DispatchCase':
      return dispatchCase(command, state, context)
    case 'SignCase':
      return signCase(command, state, context)
    case 'RecordContact':
      return recordContact(command, state, context)
    case 'AddNote':
      return addNote(command, state, context)
    case 'ReplyToCase':
      return replyToCase(command, state, context)
    case 'ReopenCase':
      return reopenCase(command, state, context)
    case 'CloseCase':
      return closeCase(command, state, context)
    case 'MarkDeadlinePassed':
      return markDeadlinePassed(command, state, context)
  }
}

/** The case of a matter, from acceptance to its end; its id is the matter's. */
export function createCaseAggregate({ calendar }: { readonly calendar: Calendar }): CaseAggregate {
  return {
    name: 'case',
    initialState: noCase,
    evolve: evolveCase,
    decide: (command, state, context) => decide(command, state, { ...context, calendar }),
  }
}

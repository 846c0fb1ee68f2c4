import type { NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { InternalNoteAdded, type Evidence, type Worker } from '../events.ts'
import { evidenceOf } from './evidence.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Leave a note for colleagues (内部备注); sealed under the person's key, so that erasing them erases it too. */
export interface AddNote {
  readonly type: 'AddNote'
  readonly note: SealedBox
  /** for colleagues' eyes only, as the note */
  readonly attachments?: Evidence
  readonly by: Worker
  readonly circumstances: Said
}

export function addNote(command: AddNote, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  const { matterId } = state.facts
  const { note, by, circumstances } = command
  const data = { matterId, note, by, ...evidenceOf(command) }
  return [
    InternalNoteAdded.create({
      id: context.nextId(),
      matterId,
      data,
      circumstances: circumstancesOf(circumstances, context),
    }),
  ]
}

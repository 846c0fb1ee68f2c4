import type { NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { InternalNoteAdded, type Worker } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Leave a note for colleagues (内部备注); sealed under the person's key, so that erasing them erases it too. */
export interface AddNote {
  readonly type: 'AddNote'
  readonly note: SealedBox
  readonly by: Worker
  readonly circumstances: Said
}

export function addNote({ note, by, circumstances }: AddNote, state: CaseState, context: CaseContext): NewEvent[] {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  const { matterId } = state.facts
  const data = { matterId, note, by }
  return [
    InternalNoteAdded.create({
      id: context.nextId(),
      matterId,
      data,
      circumstances: circumstancesOf(circumstances, context),
    }),
  ]
}

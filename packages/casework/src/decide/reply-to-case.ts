import type { NewEvent, SealedBox } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseReplied, InternalNoteAdded, type Evidence, type Worker } from '../events.ts'
import { evidenceOf } from './evidence.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Answer the person (答复). */
export interface ReplyToCase {
  readonly type: 'ReplyToCase'
  /** unit of whoever replies; history often has none on file */
  readonly unitId?: string
  readonly reply: SealedBox
  /** for the person, as the reply */
  readonly attachments?: Evidence
  /** a word for colleagues, recorded beside the reply and never in it; sealed for the second event */
  readonly note?: SealedBox
  readonly by: Worker
  readonly circumstances: Said
}

type Replyable = Extract<CaseState, { kind: 'open' | 'dispatched' | 'handling' }>

/** Records of the past hold replies nobody dispatched or signed for; only there need a signature not be made up. */
function isUnsignedHistory(state: CaseState, { historical }: Said): boolean {
  return historical === true && (state.kind === 'open' || state.kind === 'dispatched')
}

function assertHeld(state: Replyable, unitId: string | undefined): void {
  if (state.kind !== 'open' && state.assignment.unitId !== unitId) {
    throw new CaseworkError('not_dispatched_to_unit', 'unitId')
  }
}

function replyable(state: CaseState, { unitId, circumstances }: ReplyToCase): Replyable {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (state.kind === 'replied') throw new CaseworkError('awaiting_confirmation')
  if (state.kind === 'closed') throw new CaseworkError('case_closed')
  if (state.kind !== 'handling' && !isUnsignedHistory(state, circumstances)) throw new CaseworkError('not_signed')
  assertHeld(state, unitId)
  return state
}

export function replyToCase(command: ReplyToCase, state: CaseState, context: CaseContext): NewEvent[] {
  const { matterId, rounds } = replyable(state, command).facts
  const { reply, note, by } = command
  const circumstances = circumstancesOf(command.circumstances, context)
  const answer = { matterId, round: rounds + 1, reply, by, ...evidenceOf(command) }
  const replied = CaseReplied.create({ id: context.nextId(), matterId, data: answer, circumstances })
  if (note === undefined) return [replied]
  const aside = { matterId, note, by }
  return [replied, InternalNoteAdded.create({ id: context.nextId(), matterId, data: aside, circumstances })]
}

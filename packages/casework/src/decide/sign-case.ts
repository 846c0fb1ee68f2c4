import type { NewEvent } from '@yiwang/kernel'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseSigned, type Worker } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'

/** Sign for a case (签收): from here on the unit answers for it. */
export interface SignCase {
  readonly type: 'SignCase'
  readonly unitId: string
  readonly by: Worker
  readonly circumstances: Said
}

export function signCase(command: SignCase, state: CaseState, context: CaseContext): NewEvent[] {
  const { unitId, by } = command
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (state.kind === 'open') throw new CaseworkError('not_dispatched_to_unit', 'unitId')
  if (state.assignment?.unitId !== unitId) throw new CaseworkError('not_dispatched_to_unit', 'unitId')
  if (state.kind !== 'dispatched') throw new CaseworkError('already_signed')
  const { matterId } = state.facts
  const circumstances = circumstancesOf(command.circumstances, context)
  return [CaseSigned.create({ id: context.nextId(), matterId, data: { matterId, unitId, by }, circumstances })]
}

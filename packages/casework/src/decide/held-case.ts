import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'

type Held = Extract<CaseState, { kind: 'dispatched' | 'handling' }>

/** A case that now lies with this unit, signed for or not; throws CaseworkError otherwise. */
export function heldCase(state: CaseState, unitId: string): Held {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (state.kind === 'open') throw new CaseworkError('not_dispatched_to_unit', 'unitId')
  if (state.assignment?.unitId !== unitId) throw new CaseworkError('not_dispatched_to_unit', 'unitId')
  if (state.kind === 'replied') throw new CaseworkError('awaiting_confirmation')
  if (state.kind === 'closed') throw new CaseworkError('case_closed')
  return state
}

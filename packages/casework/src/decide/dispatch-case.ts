import type { NewEvent } from '@yiwang/kernel'
import { redactReason } from '@yiwang/sealing/redact'
import { hasDigitRun } from '../digit-run.ts'
import type { CaseState } from '../case.ts'
import { CaseworkError } from '../errors.ts'
import { CaseDispatched, REASON_MAX } from '../events.ts'
import { circumstancesOf, type CaseContext, type Said } from './said.ts'
import { workOutClocks, type WorkedOut } from './work-out-clocks.ts'

/** Give a case to a unit (派单); both clocks are worked out here. */
export interface DispatchCase {
  readonly type: 'DispatchCase'
  readonly data: Omit<CaseDispatched, 'matterId' | WorkedOut>
  readonly circumstances: Said
}

type Dispatchable = Extract<CaseState, { kind: 'open' | 'dispatched' }>

/** 首接负责: once signed for, a case stays with its unit (条例 arts. 12, 14). */
function dispatchable(state: CaseState, unitId: string): Dispatchable {
  if (state.kind === 'none') throw new CaseworkError('case_not_found')
  if (state.kind === 'handling') throw new CaseworkError('unit_may_not_pass_on', 'unitId')
  if (state.kind === 'replied' || state.kind === 'closed') throw new CaseworkError('case_not_open')
  if (state.kind === 'dispatched' && state.assignment.unitId === unitId) {
    throw new CaseworkError('already_dispatched_to_unit', 'unitId')
  }
  return state
}

/** As long as a telephone number at least; the reason is read by everyone concerned. */
const PERSONAL_DIGITS = 7

function checkReason({ reason, suggested, unitId }: DispatchCase['data'], state: Dispatchable): void {
  const isOverride = suggested !== undefined && suggested.unitId !== unitId
  const needsReason = isOverride || state.kind === 'dispatched'
  if (needsReason && (reason === undefined || reason.trim() === ''))
    throw new CaseworkError('reason_required', 'reason')
  if (reason !== undefined && hasDigitRun(reason, PERSONAL_DIGITS)) {
    throw new CaseworkError('reason_has_personal_data', 'reason')
  }
}

/** Names and house numbers are masked rather than refused: the shapes they are found by are sometimes wrong. */
function redactedReason({ reason }: DispatchCase['data']): { reason?: string } {
  return reason === undefined ? {} : { reason: redactReason(reason, REASON_MAX) }
}

export function dispatchCase(command: DispatchCase, state: CaseState, context: CaseContext): NewEvent[] {
  const from = dispatchable(state, command.data.unitId)
  checkReason(command.data, from)
  const { matterId, takenInAt, hops } = from.facts
  const circumstances = circumstancesOf(command.circumstances, context)
  // whoever had it before and passed it on has reached nobody for this unit, which is given its own time to call
  const respondFrom = hops === 0 ? takenInAt : circumstances.occurredAt
  const data: CaseDispatched = {
    ...command.data,
    ...redactedReason(command.data),
    matterId,
    ...workOutClocks(command.data, { takenInAt, respondFrom }, context),
  }
  return [CaseDispatched.create({ id: context.nextId(), matterId, data, circumstances })]
}

import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { RequesterVerified } from '../events.ts'
import type { RequestState } from '../request.ts'

/** Give a checked identity to a request brought without one (以后再实名); what is told is already sealed. */
export interface VerifyRequester {
  readonly type: 'VerifyRequester'
  readonly matterId: string
  readonly contact: SealedBox
  /** as this app knows it from elsewhere: the request may stand in another app's stream */
  readonly isTakenInElsewhere: boolean
  readonly circumstances: Circumstances
}

export function verifyRequester(command: VerifyRequester, state: RequestState, context: DecideContext): NewEvent[] {
  const { matterId, contact, isTakenInElsewhere, circumstances } = command
  if (state.matterId === undefined && !isTakenInElsewhere) throw new IntakeError('request_not_found')
  if (state.matterId !== undefined && state.matterId !== matterId) throw new IntakeError('matter_mismatch', 'matterId')
  if (state.isVerified) return []
  const data = { matterId, method: 'phone-code' as const, contact }
  return [RequesterVerified.create({ id: context.nextId(), matterId, data, circumstances })]
}

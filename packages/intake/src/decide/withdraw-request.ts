import type { Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { RequestWithdrawn } from '../events.ts'
import type { RequestState } from '../request.ts'

/** Take a request back (撤回); only where it was taken in, since only that app writes its stream. */
export interface WithdrawRequest {
  readonly type: 'WithdrawRequest'
  readonly matterId: string
  /** the case has ended, as far as this app knows */
  readonly isClosed: boolean
  readonly circumstances: Circumstances
}

export function withdrawRequest(command: WithdrawRequest, state: RequestState, context: DecideContext): NewEvent[] {
  const { matterId, isClosed, circumstances } = command
  if (state.matterId === undefined) throw new IntakeError('request_not_found')
  if (state.matterId !== matterId) throw new IntakeError('matter_mismatch', 'matterId')
  if (state.isWithdrawn) return []
  if (isClosed) throw new IntakeError('request_closed')
  return [RequestWithdrawn.create({ id: context.nextId(), matterId, data: { matterId }, circumstances })]
}

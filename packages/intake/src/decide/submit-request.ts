import type { Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { RequestSubmitted } from '../events.ts'
import { isReceiptNumber } from '../receipt-number.ts'
import type { RequestState } from '../request.ts'

/** Take a request in; boxes are already sealed for the id its event will get. */
export interface SubmitRequest {
  readonly type: 'SubmitRequest'
  readonly data: RequestSubmitted
  readonly circumstances: Circumstances
}

/** Clocks of windows and telephones differ a little from the server's. */
const CLOCK_SKEW_MS = 5 * 60_000
const BACKDATING_MS = 30 * 86_400_000

/** An offline window says when it really was; history may lie as far back as it likes. */
function checkTime({ occurredAt, historical }: Circumstances, now: Date): void {
  const age = now.getTime() - new Date(occurredAt).getTime()
  if (age < -CLOCK_SKEW_MS) throw new IntakeError('occurred_in_future', 'occurredAt')
  if (age > BACKDATING_MS && historical !== true) throw new IntakeError('occurred_too_long_ago', 'occurredAt')
}

function checkContact({ identity, contact }: RequestSubmitted): void {
  if (identity === 'anonymous' && contact !== undefined) throw new IntakeError('contact_not_expected', 'contact')
  if (identity !== 'anonymous' && contact === undefined) throw new IntakeError('contact_expected', 'contact')
}

export function submitRequest(command: SubmitRequest, state: RequestState, context: DecideContext): NewEvent[] {
  const { data, circumstances } = command
  if (state.matterId !== undefined) throw new IntakeError('request_already_submitted')
  if (!isReceiptNumber(data.receiptNumber)) throw new IntakeError('receipt_number_invalid', 'receiptNumber')
  checkTime(circumstances, context.now)
  checkContact(data)
  const isTakenByWorker = circumstances.channelUsed === 'window' || circumstances.channelUsed === 'hotline'
  if (isTakenByWorker && data.takenBy === undefined) throw new IntakeError('taken_by_missing', 'takenBy')
  return [RequestSubmitted.create({ id: context.nextId(), matterId: data.matterId, data, circumstances })]
}

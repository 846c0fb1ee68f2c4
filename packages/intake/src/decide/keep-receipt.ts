import type { Circumstances, DecideContext, NewEvent } from '@yiwang/kernel'
import { IntakeError } from '../errors.ts'
import { ReceiptKept } from '../events.ts'

/** Put a receipt into a place of an account; a place holds one. */
export interface KeepReceipt {
  readonly type: 'KeepReceipt'
  readonly data: ReceiptKept
  readonly circumstances: Circumstances
}

export interface ReceiptPlaceState {
  readonly isTaken: boolean
}

export function keepReceipt(command: KeepReceipt, state: ReceiptPlaceState, context: DecideContext): NewEvent[] {
  if (state.isTaken) throw new IntakeError('receipt_place_taken')
  return [ReceiptKept.create({ id: context.nextId(), data: command.data, circumstances: command.circumstances })]
}

import type { Aggregate } from '@yiwang/kernel'
import { keepReceipt, type KeepReceipt, type ReceiptPlaceState } from './decide/keep-receipt.ts'
import { ReceiptKept } from './events.ts'

/** One place for one receipt of somebody's account; its id is the place. */
export const receiptPlace: Aggregate<ReceiptPlaceState, KeepReceipt> = {
  name: 'receipt-place',
  initialState: { isTaken: false },
  evolve: (state, event) => (ReceiptKept.match(event) === undefined ? state : { isTaken: true }),
  decide: keepReceipt,
}

import { defineProjection } from '@yiwang/ledger'
import { ReceiptKept } from '../events.ts'

type KeptReceiptRow = { readonly place: string; readonly sealed: string }

/** Places of accounts; only the app whose key made them has a use for it. */
export const intakeKeptReceipts = defineProjection<KeptReceiptRow>({
  name: 'intake_kept_receipts',
  version: 1,
  table: 'intake_kept_receipts',
  key: 'place',
  keysOf(event) {
    const kept = ReceiptKept.match(event)
    return kept === undefined ? [] : [kept.place]
  },
  evolve: (row, event) => row ?? ReceiptKept.match(event) ?? null,
})

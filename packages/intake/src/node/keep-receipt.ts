import type { Circumstances } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { IntakeError } from '../errors.ts'
import { receiptPlace } from '../receipt-place-aggregate.ts'
import type { AccountPlaces, HeldReceipt } from './account-key.ts'

interface Keeping {
  readonly places: AccountPlaces
  /** what the account holds already */
  readonly kept: readonly HeldReceipt[]
  readonly receipt: HeldReceipt
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** Two devices of one person may choose the same place at the same moment; one of them goes on to the next. */
const ATTEMPTS = 5

/**
 * Keeps a receipt in an account, once. Answers with the position for `waitFor('intake_kept_receipts', position)`, 0 when it
 * was there already.
 */
export async function keepReceipt(
  ledger: Pick<Ledger, 'execute'>,
  { places, kept, receipt, commandId, circumstances }: Keeping,
): Promise<{ position: number }> {
  if (kept.some(({ secret }) => secret === receipt.secret)) return { position: 0 }
  for (let index = kept.length; ; index += 1) {
    const place = places.placeAt(index)
    const command = {
      type: 'KeepReceipt',
      data: { place, sealed: places.seal(index, receipt) },
      circumstances,
    } as const
    try {
      const { position } = await ledger.execute(receiptPlace, { id: place, command, commandId })
      return { position }
    } catch (error) {
      const isTaken = error instanceof IntakeError && error.code === 'receipt_place_taken'
      if (!isTaken || index >= kept.length + ATTEMPTS) throw error
    }
  }
}

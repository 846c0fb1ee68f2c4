import { createHmac } from 'node:crypto'
import { openText, SealingError, sealText } from '@yiwang/sealing'
import { z } from 'zod'
import { receiptNumberSchema } from '../events.ts'

/** A receipt somebody may open: its number and its secret. */
export const heldReceiptSchema = z.object({ number: receiptNumberSchema, secret: z.string().regex(/^[\w-]{22}$/) })
export type HeldReceipt = z.infer<typeof heldReceiptSchema>

/** The places of one account, as long as its holder is here. */
export interface AccountPlaces {
  placeAt(index: number): string
  seal(index: number, receipt: HeldReceipt): string
  /** undefined when the place holds nothing of this account */
  open(index: number, sealed: string): HeldReceipt | undefined
}

/**
 * Places of an account, from the app's key and the issuer's opaque subject: places of one account cannot be told from those
 * of others, not even by the app itself, unless both are at hand. The subject comes with the signed-in person only.
 */
export function accountPlaces(key: Uint8Array, sub: string): AccountPlaces {
  const account = createHmac('sha256', key).update(`account|${sub}`).digest()
  const keyAt = (index: number) => ({ secret: account, use: `yiwang/kept-receipt/v1|${index}` })
  return {
    placeAt: (index) => createHmac('sha256', account).update(`place|${index}`).digest('hex'),
    seal: (index, { number, secret }) => sealText(keyAt(index), JSON.stringify({ number, secret })),
    open(index, sealed) {
      try {
        return heldReceiptSchema.parse(JSON.parse(openText(keyAt(index), sealed)))
      } catch (error) {
        if (!(error instanceof SealingError)) throw error
        return undefined
      }
    },
  }
}

import type { Clock, IdSource } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { createPrisma } from '@yiwang/database'
import type { KeyAllotment } from '@yiwang/privacy'
import type { Pool } from 'pg'
import type { ReceiptKey } from './receipts/receipt-key.ts'

/** What the portal's routes work with; made once in wiring.ts. */
export interface Portal {
  readonly cell: string
  readonly cellName: string
  readonly publicUrl: string
  readonly clock: Clock
  readonly ids: IdSource
  readonly ledger: Ledger
  readonly pool: Pool
  readonly prisma: ReturnType<typeof createPrisma>
  readonly keys: KeyAllotment
  readonly receiptKey: ReceiptKey
  readonly assets: { readonly css: string; readonly script?: string }
}

import type { Connection } from '@yiwang/bus'
import type { createPrisma } from '@yiwang/database'
import type { AppCookies, ErrorSentences, SessionEnv, Sessions } from '@yiwang/identity'
import type { Clock, IdSource } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { KeyAllotment, VaultClient } from '@yiwang/privacy'
import type { Logger } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import type { Pool } from 'pg'
import type { ReceiptKey } from './receipts/receipt-key.ts'
import type { EmergencyTerms } from './tell/emergency-terms.ts'

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
  /** where files kept by other apps are asked for */
  readonly connection: Connection
  readonly vault: Pick<VaultClient, 'ownAccess' | 'ownFile'>
  readonly keys: KeyAllotment
  /** stories not yet sent whose photos are kept at a time: a part of the key pool, so that photos cannot use it up */
  readonly photoStoriesMax: number
  /** sealed bytes of photos whose stories are not yet sent, in this database: nobody can fill it with them */
  readonly unsentBytesMax: number
  /** bytes of photos this process holds in memory while they arrive */
  readonly uploadBytesMax: number
  readonly emergencyTerms: EmergencyTerms
  readonly receiptKey: ReceiptKey
  /** 32 bytes; places of accounts are derived from it */
  readonly accountKey: Uint8Array
  readonly sessions: Sessions
  readonly cookies: AppCookies
  /** routes under /auth; absent where no issuer is set */
  readonly signIn?: Hono<SessionEnv>
  readonly logger: Logger
  /** what each domain's errors mean to the person who met them */
  readonly sentences: ErrorSentences
  readonly assets: { readonly css: string; readonly script?: string }
  /** called after each fold of the ledger; returns the way to stop listening */
  onProjected(listener: () => void): () => void
}

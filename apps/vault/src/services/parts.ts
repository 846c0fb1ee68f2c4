import type { Ledger } from '@yiwang/ledger'
import type pg from 'pg'
import type { Authentication } from '../access/authenticate.ts'
import type { CountLook } from '../access/rates.ts'
import type { KeyStore } from '../keys/key-store.ts'

/** What the vault's services work with; made once in wiring.ts. */
export interface VaultParts extends Authentication {
  readonly db: pg.Pool
  readonly ledger: Ledger
  readonly keys: KeyStore
  readonly countLook: CountLook
  /** waits until the projections have folded what the ledger holds, so that access is judged on the newest known state */
  settle(): Promise<void>
  /** tells operators of what should not happen; codes and ids only */
  report(error: unknown): void
}

/** What a service learns beside the body of a call. */
export interface CallContext {
  readonly traceparent?: string
  /** whether the caller has stopped waiting */
  isLate?(): boolean
}

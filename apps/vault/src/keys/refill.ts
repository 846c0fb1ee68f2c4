import type { Ledger } from '@yiwang/ledger'
import { countUnusedKeys, type KeyPool } from '@yiwang/privacy'
import type pg from 'pg'
import { issueKeys } from './issue-keys.ts'
import type { KeyStore } from './key-store.ts'
import { refillPlan } from './refill-plan.ts'

/** Pools and how many keys nobody uses yet each of them should hold. */
export type PoolSizes = Readonly<Record<KeyPool, number>>

interface Parts {
  readonly db: pg.Pool
  readonly ledger: Ledger
  readonly keys: KeyStore
  /** waits until the projections have folded what the ledger holds */
  settle(): Promise<void>
}

/**
 * Fills every pool that is half used up; answers how many keys it issued. A key is published only when its private half is
 * durable; a crash in between leaves private keys nobody will use.
 */
export async function refill(parts: Parts, sizes: PoolSizes): Promise<number> {
  await parts.settle()
  let issued = 0
  for (const [pool, size] of Object.entries(sizes) as Array<[KeyPool, number]>) {
    for (const count of refillPlan(await countUnusedKeys(parts.db, pool), size)) {
      await issueKeys(parts, pool, count)
      issued += count
    }
  }
  return issued
}

import type { Ledger } from '@yiwang/ledger'
import { countUnusedKeys, SubjectKeysIssued, type KeyPool } from '@yiwang/privacy'
import type pg from 'pg'
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

async function issue({ ledger, keys }: Parts, pool: KeyPool, count: number): Promise<void> {
  const subjectIds = Array.from({ length: count }, () => ledger.ids.next())
  const made = await keys.make(pool, subjectIds)
  const commandId = `issue-keys:${ledger.ids.next()}`
  await ledger.append({
    streamId: `vault/key-pool/${pool}`,
    commandId,
    events: [
      SubjectKeysIssued.create({
        id: ledger.ids.next(),
        data: { pool, keys: made },
        circumstances: {
          occurredAt: ledger.clock.now().toISOString(),
          initiator: 'system',
          decidedBy: 'machine',
          lawfulUse: 'service,audit',
        },
      }),
    ],
  })
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
      await issue(parts, pool, count)
      issued += count
    }
  }
  return issued
}

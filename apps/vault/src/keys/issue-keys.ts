import type { Ledger } from '@yiwang/ledger'
import { SubjectKeysIssued, type KeyPool, type SubjectKey } from '@yiwang/privacy'
import type { KeyStore } from './key-store.ts'

/** Makes so many keys for a pool and publishes their public halves, once the private ones are durable. */
export async function issueKeys(
  { ledger, keys }: { readonly ledger: Ledger; readonly keys: KeyStore },
  pool: KeyPool,
  count: number,
): Promise<SubjectKey[]> {
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
  return made
}

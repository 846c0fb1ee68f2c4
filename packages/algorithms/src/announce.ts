import type { Clock, IdSource } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { suggesterInUse } from './aggregates.ts'
import type { LoadedSuggester } from './events.ts'

interface Announcing {
  readonly ledger: Pick<Ledger, 'execute'>
  readonly clock: Clock
  readonly ids: IdSource
}

/** Tells the public which suggester this app has loaded; nothing is recorded while it is the same as last time. */
export async function announceLoaded({ ledger, clock, ids }: Announcing, loaded: LoadedSuggester): Promise<void> {
  await ledger.execute(suggesterInUse, {
    id: 'dispatch',
    commandId: ids.next(),
    command: {
      loaded,
      circumstances: {
        occurredAt: clock.now().toISOString(),
        initiator: 'system',
        decidedBy: 'machine',
        lawfulUse: 'service,audit',
      },
    },
  })
}

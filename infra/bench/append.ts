import { randomUUID } from 'node:crypto'
import type { Ledger } from '@yiwang/ledger'
import { CALLERS } from './baseline.ts'
import { sampleEvent } from './sample.ts'

/** Appends `count` events, one a command, from 32 callers that each wait for their COMMIT; answers events per second. */
export async function measureAppend(ledger: Ledger, count: number): Promise<number> {
  const requests = Array.from({ length: count }, () => {
    const id = randomUUID()
    return { streamId: `import/bench/${id}`, expectedVersion: 0, commandId: id, events: [sampleEvent()] }
  })
  const startedAt = performance.now()
  const caller = async (): Promise<void> => {
    for (let next = requests.pop(); next !== undefined; next = requests.pop()) await ledger.append(next)
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return count / ((performance.now() - startedAt) / 1000)
}

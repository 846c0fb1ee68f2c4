import type { Clock } from '@yiwang/kernel'
import type pg from 'pg'
import { beginLocked } from './begin-locked.ts'
import { buildBatch, type Verdict } from './build-batch.ts'
import { readFacts } from './facts.ts'
import { insertRows, type EventRow } from './insert.ts'
import type { Command } from './prepare.ts'
import { withClient } from './transaction.ts'

export interface Committed {
  readonly verdicts: Verdict[]
  /** rows recorded now, in order */
  readonly rows: EventRow[]
}

interface Target {
  readonly pool: pg.Pool
  readonly origin: string
  readonly clock: Clock
}

/** Ask, number and chain, write: two round trips whatever the size; undefined when another process wrote in between. */
async function write(
  client: pg.ClientBase,
  target: Target,
  commands: readonly Command[],
): Promise<Committed | undefined> {
  const facts = await readFacts(client, target.origin, commands)
  const batch = buildBatch(commands, { origin: target.origin, now: target.clock.now() }, facts)
  const isWritten = batch.rows.length === 0 || (await insertRows(client, batch.rows, facts.heads))
  return isWritten ? batch : undefined
}

async function writeLocked(client: pg.ClientBase, target: Target, commands: readonly Command[]): Promise<Committed> {
  await beginLocked(client)
  const batch = await write(client, target, commands)
  if (batch === undefined) throw new Error('the position moved under its own lock')
  await client.query('COMMIT')
  return batch
}

/** After meeting another writer, this many batches take the lock first: collisions cost more than two round trips. */
const WARY_BATCHES = 50

/** Commits batches of one process; alone on its database it needs no explicit lock, since the write itself checks the position. */
export function createCommandCommitter(target: Target): (commands: readonly Command[]) => Promise<Committed> {
  let wary = 0
  return async (commands) =>
    withClient(target.pool, async (client) => {
      if (wary === 0) {
        const batch = await write(client, target, commands)
        if (batch !== undefined) return batch
        wary = WARY_BATCHES
      }
      wary -= 1
      return writeLocked(client, target, commands)
    })
}

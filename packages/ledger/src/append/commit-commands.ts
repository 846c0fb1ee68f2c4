import type pg from 'pg'
import type { Clock } from '@yiwang/kernel'
import { buildBatch, type Verdict } from './build-batch.ts'
import { readFacts } from './facts.ts'
import { beginLocked } from './head.ts'
import { insertRows, type EventRow } from './insert.ts'
import type { Command } from './prepare.ts'
import { withClient } from './transaction.ts'

export interface Committed {
  readonly verdicts: Verdict[]
  /** rows recorded now, in order */
  readonly rows: EventRow[]
}

/** One batch, one transaction: lock, ask, number and chain, insert, commit. Four round trips whatever the size. */
export async function commitCommands(
  target: { pool: pg.Pool; origin: string; clock: Clock },
  commands: readonly Command[],
): Promise<Committed> {
  return withClient(target.pool, async (client) => {
    const heads = await beginLocked(client, [target.origin])
    const facts = await readFacts(client, target.origin, commands)
    const batch = buildBatch(commands, { origin: target.origin, now: target.clock.now() }, { heads, facts })
    if (batch.rows.length > 0) await insertRows(client, batch.rows, heads)
    await client.query('COMMIT')
    return batch
  })
}

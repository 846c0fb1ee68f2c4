import type { Clock } from '@yiwang/kernel'
import type pg from 'pg'
import { beginLocked } from './begin-locked.ts'
import { buildBatch, type Verdict } from './build-batch.ts'
import { readFacts, type Facts } from './facts.ts'
import { insertRows, type EventRow } from './insert.ts'
import type { Command } from './prepare.ts'
import type { Recall } from './recall.ts'
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
  readonly recall: Recall
}

/** After meeting another writer, this many batches take the lock first: collisions cost more than asking. */
const WARY_BATCHES = 50
const UNIQUE_VIOLATION = '23505'

function build(target: Target, commands: readonly Command[], facts: Facts): Committed {
  return buildBatch(commands, { origin: target.origin, now: target.clock.now() }, facts)
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: unknown }).code === UNIQUE_VIOLATION
}

/**
 * Writes on what this process remembers, in one round trip. Undefined when memory does not suffice or proved wrong: a
 * repeated command, a stream someone else wrote. Nothing is written then.
 */
async function writeFromMemory(
  client: pg.ClientBase,
  target: Target,
  commands: readonly Command[],
): Promise<Committed | undefined> {
  const assumption = target.recall.assume(commands)
  if (assumption === undefined) return undefined
  const { facts, believed } = assumption
  const batch = build(target, commands, facts)
  // Only a write confirms what was assumed, so a refusal is not to be trusted: it may be a retry of what memory does not hold.
  if (batch.rows.length === 0 || batch.verdicts.some((verdict) => 'refused' in verdict)) return undefined
  try {
    if (!(await insertRows(client, batch.rows, { heads: facts.heads, believed }))) return undefined
  } catch (error) {
    if (isTaken(error)) return undefined
    throw error
  }
  target.recall.learn(facts)
  return batch
}

/** Asks, then writes: two round trips whatever the size; undefined when another process wrote in between. */
async function write(
  client: pg.ClientBase,
  target: Target,
  commands: readonly Command[],
): Promise<Committed | undefined> {
  const facts = await readFacts(client, target.origin, commands)
  const batch = build(target, commands, facts)
  const { heads } = facts
  if (batch.rows.length > 0 && !(await insertRows(client, batch.rows, { heads }))) return undefined
  target.recall.learn(facts)
  return batch
}

async function writeLocked(client: pg.ClientBase, target: Target, commands: readonly Command[]): Promise<Committed> {
  await beginLocked(client)
  const batch = await write(client, target, commands)
  if (batch === undefined) throw new Error('the position moved under its own lock')
  await client.query('COMMIT')
  return batch
}

/** Commits batches of one process; alone on its database it needs no explicit lock, since the write itself checks the position. */
export function createCommandCommitter(target: Target): (commands: readonly Command[]) => Promise<Committed> {
  let wary = 0

  async function commit(client: pg.ClientBase, commands: readonly Command[]): Promise<Committed> {
    if (wary === 0) {
      const batch = (await writeFromMemory(client, target, commands)) ?? (await write(client, target, commands))
      if (batch !== undefined) return batch
      wary = WARY_BATCHES
    }
    wary -= 1
    return writeLocked(client, target, commands)
  }

  return async (commands) => {
    try {
      return await withClient(target.pool, (client) => commit(client, commands))
    } catch (error) {
      target.recall.forget()
      throw error
    }
  }
}

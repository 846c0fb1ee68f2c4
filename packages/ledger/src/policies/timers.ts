import type pg from 'pg'
import { inTransaction } from '../append/transaction.ts'
import { derivedId } from '../derived-ids.ts'
import { LedgerError } from '../errors.ts'
import type { Ledger } from '../ledger.ts'
import type { AnyAggregate, Policy, TimedCommand } from './define-policy.ts'
import { isFinal } from './is-final.ts'
import { park } from './parking.ts'

/** Aggregates that timers may command, by name. */
export type TimerAggregates = ReadonlyMap<string, AnyAggregate>

/** Collects what the policies declare in `schedules`. */
export function timerAggregates(policies: readonly Policy[]): TimerAggregates {
  return new Map(policies.flatMap((policy) => policy.schedules ?? []).map((aggregate) => [aggregate.name, aggregate]))
}

/** Writes a timer; one with the same id stays as it was, fired or not. */
export async function scheduleTimer(pool: pg.Pool, { timer }: TimedCommand, causationId: string): Promise<void> {
  await pool.query(
    `INSERT INTO ledger_timers (id, due_at, aggregate, aggregate_id, command, causation_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
    [timer.id, timer.dueAt, timer.aggregate.name, timer.aggregateId, JSON.stringify(timer.command), causationId],
  )
}

interface TimerRow {
  readonly id: string
  readonly aggregate: string
  readonly aggregate_id: string
  readonly command: unknown
  readonly causation_id: string
}

async function fire(parts: { pool: pg.Pool; ledger: Ledger }, aggregate: AnyAggregate, row: TimerRow): Promise<void> {
  const { pool, ledger } = parts
  const commandId = derivedId('timer', row.id)
  try {
    const request = { id: row.aggregate_id, command: row.command, commandId, causationId: row.causation_id }
    await ledger.execute(aggregate, request)
  } catch (error) {
    if (!isFinal(error)) throw error
    const event = { id: row.causation_id, position: 0 }
    await park(pool, { name: `timer/${row.id}`, kind: 'timer', event, error, attempts: 1 }, ledger.clock.now())
  }
}

/** Fires what is due; a crash before COMMIT fires again, and the derived commandId makes that the same command. */
export async function fireTimers(
  parts: { pool: pg.Pool; ledger: Ledger },
  aggregates: TimerAggregates,
  limit: number,
): Promise<number> {
  return inTransaction(parts.pool, async (client) => {
    const { rows } = await client.query<TimerRow>(
      `SELECT id, aggregate, aggregate_id, command, causation_id FROM ledger_timers
        WHERE fired_at IS NULL AND due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [parts.ledger.clock.now().toISOString(), limit],
    )
    for (const row of rows) {
      const aggregate = aggregates.get(row.aggregate)
      if (aggregate === undefined) throw new LedgerError('timer_aggregate_unknown', row.aggregate)
      await fire(parts, aggregate, row)
      await client.query('UPDATE ledger_timers SET fired_at = $2 WHERE id = $1', [
        row.id,
        parts.ledger.clock.now().toISOString(),
      ])
    }
    return rows.length
  })
}

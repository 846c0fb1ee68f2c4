import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { LAZILY } from '../append/transaction.ts'

/** How far a reaction has come: last seq done per chain, and the local position to read on from. */
export interface Progress {
  readonly seqs: Map<string, number>
  cursor: number
}

const chainOf = (event: { origin: string; lane: string }): string => `${event.origin}|${event.lane}`

/** True when the event was not handled yet; chains, not positions, decide, because replicas may be rebuilt. */
export function isNew(progress: Progress, event: RecordedEvent): boolean {
  return event.position > progress.cursor && event.seq > (progress.seqs.get(chainOf(event)) ?? 0)
}

/** Loads a reaction's progress and finds the first position it has not handled. */
export async function readProgress(pool: pg.Pool, name: string): Promise<Progress> {
  const head = await pool.query<{ position: number }>('SELECT position FROM ledger_position WHERE id = 1')
  const first = await pool.query<{ position: number | null }>(
    `SELECT min(e.position) AS position FROM ledger_heads h
       LEFT JOIN ledger_policies p ON p.name = $1 AND p.origin = h.origin AND p.lane = h.lane
       JOIN ledger_events e ON e.origin = h.origin AND e.lane = h.lane AND e.seq = coalesce(p.seq, 0) + 1`,
    [name],
  )
  const done = await pool.query<{ origin: string; lane: string; seq: number }>(
    'SELECT origin, lane, seq FROM ledger_policies WHERE name = $1',
    [name],
  )
  const next = first.rows[0]?.position ?? null
  return {
    seqs: new Map(done.rows.map((row) => [chainOf(row), Number(row.seq)])),
    cursor: next === null ? Number(head.rows[0]?.position ?? 0) : Number(next) - 1,
  }
}

/** Notes in memory that a page is done; answers the chains that moved. */
export function advanceProgress(
  progress: Progress,
  page: { events: readonly RecordedEvent[]; upTo: number },
): Map<string, number> {
  const moved = new Map<string, number>()
  for (const event of page.events) {
    const chain = chainOf(event)
    if (event.seq > (progress.seqs.get(chain) ?? 0)) {
      progress.seqs.set(chain, event.seq)
      moved.set(chain, event.seq)
    }
  }
  progress.cursor = Math.max(progress.cursor, page.upTo)
  return moved
}

/** Writes what moved, for all reactions of a round in one statement; never backwards. What a crash forgets of it is done again. */
export async function writeProgress(
  pool: pg.Pool,
  moved: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<void> {
  const rows = [...moved].flatMap(([name, chains]) => [...chains].map(([chain, seq]) => ({ name, chain, seq })))
  if (rows.length === 0) return
  await pool.query(
    `INSERT INTO ledger_policies (name, origin, lane, seq)
     SELECT moved.* FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS moved, ${LAZILY} WHERE lazily.is_off
     ON CONFLICT (name, origin, lane) DO UPDATE SET seq = greatest(ledger_policies.seq, excluded.seq)`,
    [
      rows.map((row) => row.name),
      rows.map((row) => row.chain.split('|')[0]),
      rows.map((row) => row.chain.split('|')[1]),
      rows.map((row) => row.seq),
    ],
  )
}

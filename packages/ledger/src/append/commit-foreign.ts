import type { WireEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { LedgerError } from '../errors.ts'
import { hashOf } from './chain.ts'
import { beginLocked, readHeads } from './begin-locked.ts'
import type { Heads } from './head.ts'
import { insertRows, type EventRow } from './insert.ts'
import { parseForeign, placeOf, type ForeignEvent } from './parse-foreign.ts'
import { markReturned } from './returned.ts'
import type { Recall } from './recall.ts'
import { withClient } from './transaction.ts'

/** Rows of a batch from elsewhere, so that commands never wait long for the lock. */
export const MAX_FOREIGN_ROWS = 200

export interface Accepted {
  readonly accepted: number
  readonly duplicates: number
  /** ledger position after the batch */
  readonly position: number
}

/** Hashes this ledger holds for events it has seen before, by `<origin>|<lane>|<seq>`. */
async function knownHashes(client: pg.ClientBase, events: readonly ForeignEvent[]): Promise<Map<string, string>> {
  if (events.length === 0) return new Map()
  const { rows } = await client.query<{ place: string; attributes: string }>(
    `SELECT e.origin || '|' || e.lane || '|' || e.seq AS place, e.attributes
       FROM unnest($1::text[], $2::text[], $3::bigint[]) AS s(origin, lane, seq)
       JOIN ledger_events e USING (origin, lane, seq)`,
    [events.map((event) => event.origin), events.map((event) => event.lane), events.map((event) => event.seq)],
  )
  return new Map(rows.map((row) => [row.place, (JSON.parse(row.attributes) as Record<string, string>).hash ?? '']))
}

function checkLink(event: ForeignEvent, heads: Heads): void {
  const head = heads.of(event.origin, event.lane)
  if (event.seq > head.seq + 1) throw new LedgerError('gap', `${event.origin}|${event.lane}|${head.seq + 1}`)
  if (event.prevHash !== head.hash || hashOf(event.wire) !== event.hash) {
    throw new LedgerError('chain_mismatch', placeOf(event))
  }
}

/** Splits a batch into what continues its chain and what was here before; throws on gaps and on broken chains. */
function sort(events: readonly ForeignEvent[], heads: Heads, own: string): { rows: EventRow[]; seen: ForeignEvent[] } {
  const rows: EventRow[] = []
  const seen: ForeignEvent[] = []
  for (const event of events) {
    const { origin, lane, seq, hash } = event
    if (seq <= heads.of(origin, lane).seq) {
      seen.push(event)
      continue
    }
    // An own event the ledger does not hold: it was lost here (a restored backup) or someone else signs as us.
    if (origin === own) throw new LedgerError('chain_mismatch', placeOf(event))
    checkLink(event, heads)
    heads.position += 1
    heads.advance(origin, lane, { seq, hash })
    rows.push({ position: heads.position, wire: event.wire })
  }
  return { rows, seen }
}

function ownByLane(events: readonly ForeignEvent[], own: string): Map<string, number[]> {
  const lanes = new Map<string, number[]>()
  for (const event of events) {
    if (event.origin !== own) continue
    lanes.set(event.lane, [...(lanes.get(event.lane) ?? []), event.seq])
  }
  return lanes
}

function checkSeen(seen: readonly ForeignEvent[], batch: readonly EventRow[], known: Map<string, string>): void {
  const inBatch = new Map(
    batch.map(({ wire: { attributes: a } }) => [`${a.source?.slice(1)}|${a.lane}|${a.seq}`, a.hash]),
  )
  for (const event of seen) {
    const hash = known.get(placeOf(event)) ?? inBatch.get(placeOf(event))
    if (hash !== event.hash) throw new LedgerError('chain_mismatch', placeOf(event))
  }
}

/** Inserts what is new verbatim, checks what is known, notes own events as returned; all or nothing. */
export async function commitForeign(
  target: { pool: pg.Pool; origin: string; recall: Recall },
  batch: readonly WireEvent[],
): Promise<Accepted> {
  const events = batch.map(parseForeign)
  return withClient(target.pool, async (client) => {
    await beginLocked(client)
    const heads = await readHeads(client, [...new Set(events.map((event) => event.origin))])
    const { rows, seen } = sort(events, heads, target.origin)
    checkSeen(seen, rows, await knownHashes(client, seen))
    if (rows.length > 0) await insertRows(client, rows, { heads })
    for (const [lane, seqs] of ownByLane(seen, target.origin)) await markReturned(client, lane, seqs)
    await client.query('COMMIT')
    target.recall.moved(heads.base, heads.position)
    return { accepted: rows.length, duplicates: seen.length, position: heads.position }
  })
}

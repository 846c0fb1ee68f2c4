import { fromWire, type Lane, type RecordedEvent, type WireEvent } from '@yiwang/kernel'
import type pg from 'pg'

interface Row {
  readonly position: number
  readonly attributes: string
  readonly data: Uint8Array
}

/** Narrows a read; fields are joined by AND. */
export interface EventFilter {
  readonly types?: readonly string[]
  readonly matterId?: string
  readonly origin?: string
  readonly lane?: Lane
}

export interface Page {
  readonly events: RecordedEvent[]
  /** of the last row looked at, readable or not; where the next page begins */
  readonly lastPosition: number
  /** rows looked at */
  readonly size: number
  /** rows whose envelope this version cannot read; kept, passed on, but not shown */
  readonly unreadable: number
  /** rows left out because their origin may not say such a thing */
  readonly unheard: number
}

const COLUMNS = 'position, attributes, data'

function toWire(row: Row): WireEvent {
  return { attributes: JSON.parse(row.attributes) as Record<string, string>, data: row.data }
}

/** A newer app's envelope may hold values unknown here: such an event is skipped by readers, never a reason to stop. */
function readable(row: Row): RecordedEvent | undefined {
  try {
    return fromWire(toWire(row), Number(row.position))
  } catch {
    return undefined
  }
}

function toEvents(rows: readonly Row[]): RecordedEvent[] {
  return rows.map(readable).filter((event) => event !== undefined)
}

/** One page in the order of positions, by keyset: cost does not grow with depth. */
export async function readPage(
  pool: pg.Pool,
  after: number,
  query: { limit: number; filter?: EventFilter },
): Promise<Page> {
  const { types, matterId, origin, lane } = query.filter ?? {}
  const values: unknown[] = [after, query.limit]
  const conditions = ['position > $1']
  const add = (condition: string, value: unknown): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition.replace('?', `$${values.length}`))
  }
  add('type = ANY(?)', types)
  add('matter_id = ?', matterId)
  add('origin = ?', origin)
  add('lane = ?', lane)
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_events WHERE ${conditions.join(' AND ')} ORDER BY position LIMIT $2`,
    values,
  )
  const events = toEvents(rows)
  return {
    events,
    lastPosition: Number(rows.at(-1)?.position ?? after),
    size: rows.length,
    unreadable: rows.length - events.length,
    unheard: 0,
  }
}

/** Up to `limit` readable events after a position. */
export async function readAfter(
  pool: pg.Pool,
  after: number,
  query: { limit: number; filter?: EventFilter },
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  let from = after
  while (events.length < query.limit) {
    const limit = query.limit - events.length
    const page = await readPage(pool, from, { ...query, limit })
    events.push(...page.events)
    from = page.lastPosition
    if (page.size < limit) break
  }
  return events
}

/** All events of a stream in order of version, as its origin wrote them. */
export async function readStream(pool: pg.Pool, origin: string, streamId: string): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<Row>({
    name: 'ledger-stream',
    text: `SELECT ${COLUMNS} FROM ledger_events WHERE stream_id = $1 AND origin = $2 ORDER BY stream_version`,
    values: [streamId, origin],
  })
  return toEvents(rows)
}

/** Events with these ids; an id may occur once per origin, so callers who trust one origin compare it. */
export async function findEvents(pool: pg.Pool, ids: readonly string[]): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_events WHERE id = ANY($1::uuid[]) ORDER BY position`,
    [ids],
  )
  return toEvents(rows)
}

/** The events on consecutive positions; used for the first result of a repeated command. */
export async function readRange(pool: pg.Pool, position: number, size: number): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_events WHERE position >= $1 AND position < $1::bigint + $2::bigint ORDER BY position`,
    [position, size],
  )
  return toEvents(rows)
}

/** A chain verbatim, from a sequence number on. */
export async function readChain(
  pool: pg.Pool,
  chain: { origin: string; lane: Lane },
  range: { fromSeq: number; limit: number },
): Promise<WireEvent[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_events WHERE origin = $1 AND lane = $2 AND seq >= $3 ORDER BY seq LIMIT $4`,
    [chain.origin, chain.lane, range.fromSeq, range.limit],
  )
  return rows.map(toWire)
}

import {
  fromWire,
  type Aggregate,
  type Clock,
  type IdSource,
  type Lane,
  type RecordedEvent,
  type WireEvent,
} from '@yiwang/kernel'
import type pg from 'pg'
import { createBatcher } from './append/batcher.ts'
import { commitForeign, MAX_FOREIGN_ROWS } from './append/commit-foreign.ts'
import { prepare, type Appended, type AppendRequest } from './append/prepare.ts'
import { createRecall } from './append/recall.ts'
import { asUnavailable, retrying } from './append/retry.ts'
import { LedgerError } from './errors.ts'
import { execute, executeAll, type ExecuteAllRequest, type ExecuteRequest } from './execute.ts'
import {
  findEvents,
  readAfter,
  readChain,
  readPage,
  readRange,
  readStream,
  type EventFilter,
  type Page,
} from './read/reader.ts'
import { readCursor, readReturned, writeCursor, type StreamCursor } from './read/stream-cursor.ts'
import { heardOf } from './read/heard-of.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import { createSignal, type AppendedListener, type Signal } from './signals.ts'
import { waitFor } from './wait-for.ts'

export interface LedgerOptions {
  /** from `createPool`: int8 columns are numbers, sessions are in UTC */
  readonly pool: pg.Pool
  readonly cell: string
  readonly app: string
  readonly clock: Clock
  readonly ids: IdSource
  readonly onAppended?: AppendedListener
  /** whether the event's origin may say such a thing; what is not heard is kept, and neither folded nor acted upon */
  readonly hears?: (event: RecordedEvent) => boolean
}

/** One app's append-only record of everything it did and may see. */
export interface Ledger {
  /** `<cell>/<app>` */
  readonly origin: string
  readonly clock: Clock
  readonly ids: IdSource
  /** in-process wake-ups of projection runners, for `waitFor` */
  readonly projected: Signal
  /** Records the events of one command, all or none, and answers after COMMIT; throws LedgerError. */
  append(request: AppendRequest): Promise<Appended>
  /** Loads an aggregate, decides and appends; throws what `decide` throws, or LedgerError. */
  execute<S, C>(aggregate: Aggregate<S, C>, request: ExecuteRequest<C>): Promise<Appended>
  /** The same for several commands to one aggregate, in their order and each for itself, on one load; one refused ends it. */
  executeAll<S, C>(aggregate: Aggregate<S, C>, request: ExecuteAllRequest<C>): Promise<Appended[]>
  /** Events of a stream as its owner wrote them; empty when there is none; LedgerError('ledger_unavailable') without a database. */
  load(streamId: string): Promise<RecordedEvent[]>
  /** Events with these ids, in order of position. */
  find(ids: readonly string[]): Promise<RecordedEvent[]>
  /** Up to `limit` events after a position; those of an envelope unknown here are left out. */
  readAfter(position: number, limit: number, filter?: EventFilter): Promise<RecordedEvent[]>
  /** The same with the place to go on from, unreadable and unheard rows counted. */
  readPage(position: number, limit: number, filter?: EventFilter): Promise<Page>
  /** Own events verbatim, for the relay and for resending. */
  readOwn(lane: Lane, fromSeq: number, limit: number): Promise<WireEvent[]>
  /** Any chain verbatim. */
  readLane(origin: string, lane: Lane, ...range: [fromSeq: number, limit: number]): Promise<WireEvent[]>
  heads(): Promise<Array<{ origin: string; lane: Lane; seq: number; hash: string }>>
  /** Last position, 0 for an empty ledger. */
  position(): Promise<number>
  /** Keeps events from elsewhere verbatim; throws LedgerError('gap' | 'chain_mismatch' | 'event_malformed' | 'stream_not_owned'). */
  acceptForeign(batch: readonly WireEvent[]): Promise<{ accepted: number; duplicates: number }>
  /** Last own seq of a lane that has, with all before it, come back on the stream. */
  returned(lane: Lane): Promise<number>
  /** Forgets what came back: the stream is another one. */
  resetReturned(): Promise<void>
  cursor(stream: string): Promise<StreamCursor | undefined>
  saveCursor(cursor: StreamCursor): Promise<void>
  /** Waits until a projection has folded a position; `stale` when it has not in time. */
  waitFor(projection: string, position: number, timeoutMs?: number): Promise<{ stale: boolean }>
  onAppended(listener: AppendedListener): () => void
  /** Commands and foreign batches queued, for metrics. */
  waiting(): number
  /** Refuses new commands and waits for those under way; the pool stays open. */
  close(): Promise<void>
}

/**
 * Opens a ledger on an app's migrated database.
 * @example
 * const ledger = createLedger({ pool, cell: 'demo', app: 'portal', clock: systemClock, ids })
 * await ledger.execute(Request, { id: matterId, command, commandId })
 */
export function createLedger({ pool, cell, app, clock, ids, onAppended, hears }: LedgerOptions): Ledger {
  const origin = `${cell}/${app}`
  const recall = createRecall()
  const oneAtATime = createOneAtATime()
  const appended = createSignal()
  const projected = createSignal()
  const batcher = createBatcher({ pool, origin, clock, recall, onCommitted: appended.emit })
  if (onAppended !== undefined) appended.subscribe(onAppended)

  async function append(request: AppendRequest): Promise<Appended> {
    const command = prepare(app, request)
    if (command.events.length === 0) return { events: [], position: 0, duplicate: false }
    const { position, size, duplicate, rows } = await batcher.append(command)
    const events =
      rows.length > 0
        ? rows.map((row) => fromWire(row.wire, row.position))
        : await retrying(() => readRange(pool, position, size))
    if (events[0]?.streamId !== request.streamId) throw new LedgerError('command_id_reused', request.commandId)
    return { events, position: position + size - 1, duplicate }
  }

  async function load(streamId: string): Promise<RecordedEvent[]> {
    try {
      return await readStream(pool, `${cell}/${streamId.split('/')[0]}`, streamId)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  async function digestOf(commandId: string): Promise<string | undefined> {
    const { rows } = await pool.query<{ digest: string | null }>(
      'SELECT own_command_digest AS digest FROM ledger_events WHERE own_command_id = $1',
      [commandId],
    )
    return rows[0]?.digest ?? undefined
  }

  async function acceptForeign(batch: readonly WireEvent[]): Promise<{ accepted: number; duplicates: number }> {
    const total = { accepted: 0, duplicates: 0 }
    if (batch.length > MAX_FOREIGN_ROWS) throw new LedgerError('command_too_large', `${batch.length}`)
    if (batch.length === 0) return total
    const { accepted, duplicates, position } = await batcher.exclusively(() =>
      retrying(() => commitForeign({ pool, origin, recall }, batch)),
    )
    if (accepted > 0) appended.emit(position)
    return { accepted, duplicates }
  }

  const executing = { app, clock, load, append, digestOf, oneAtATime }

  return {
    origin,
    clock,
    ids,
    projected,
    append,
    load,
    acceptForeign,
    execute: (aggregate, request) => execute(executing, aggregate, request),
    executeAll: (aggregate, request) => executeAll(executing, aggregate, request),
    find: (eventIds) => findEvents(pool, eventIds),
    readAfter: (position, limit, filter = {}) => readAfter(pool, position, { limit, filter }),
    readPage: async (position, limit, filter = {}) => heardOf(await readPage(pool, position, { limit, filter }), hears),
    readOwn: (lane, fromSeq, limit) => readChain(pool, { origin, lane }, { fromSeq, limit }),
    readLane: (chainOrigin, lane, ...[fromSeq, limit]) =>
      readChain(pool, { origin: chainOrigin, lane }, { fromSeq, limit }),
    async heads() {
      const { rows } = await pool.query<{ origin: string; lane: Lane; seq: number; hash: string }>(
        'SELECT origin, lane, seq, hash FROM ledger_heads ORDER BY origin, lane',
      )
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    },
    async position() {
      const { rows } = await pool.query<{ position: number }>('SELECT position FROM ledger_position WHERE id = 1')
      return Number(rows[0]?.position ?? 0)
    },
    returned: (lane) => readReturned(pool, lane),
    async resetReturned() {
      await pool.query('DELETE FROM ledger_returned')
    },
    cursor: (stream) => readCursor(pool, stream),
    saveCursor: (cursor) => writeCursor(pool, cursor, clock.now()),
    waitFor: (projection, position, timeoutMs = 2000) =>
      waitFor({ pool, projected }, { projection, position }, timeoutMs),
    onAppended: appended.subscribe,
    waiting: batcher.waiting,
    close: batcher.close,
  }
}

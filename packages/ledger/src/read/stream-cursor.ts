import type { Lane } from '@yiwang/kernel'
import type pg from 'pg'

/** Where an inbox stands in a stream; a cache that is verified at start, never the truth. */
export interface StreamCursor {
  readonly stream: string
  /** when the stream was created, as the server says it; another value means another stream */
  readonly created: string
  readonly streamSeq: number
  readonly eventId?: string
}

export async function readCursor(pool: pg.Pool, stream: string): Promise<StreamCursor | undefined> {
  const { rows } = await pool.query<{ created: string; stream_seq: number; event_id: string | null }>(
    'SELECT created, stream_seq, event_id FROM ledger_stream_cursor WHERE stream = $1',
    [stream],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const cursor = { stream, created: row.created, streamSeq: Number(row.stream_seq) }
  return row.event_id === null ? cursor : { ...cursor, eventId: row.event_id }
}

export async function writeCursor(pool: pg.Pool, cursor: StreamCursor, now: Date): Promise<void> {
  await pool.query(
    `INSERT INTO ledger_stream_cursor (stream, created, stream_seq, event_id, saved_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (stream) DO UPDATE SET created = excluded.created, stream_seq = excluded.stream_seq,
       event_id = excluded.event_id, saved_at = excluded.saved_at`,
    [cursor.stream, cursor.created, cursor.streamSeq, cursor.eventId ?? null, now.toISOString()],
  )
}

export async function readReturned(pool: pg.Pool, lane: Lane): Promise<number> {
  const { rows } = await pool.query<{ seq: number }>('SELECT seq FROM ledger_returned WHERE lane = $1', [lane])
  return Number(rows[0]?.seq ?? 0)
}

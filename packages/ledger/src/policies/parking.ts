import type { RecordedEvent } from '@yiwang/kernel'
import type pg from 'pg'
import { errorCode } from '../error-code.ts'

export type ParkedKind = 'effect' | 'policy' | 'projection' | 'timer'

export interface Parked {
  readonly name: string
  readonly eventId: string
  readonly kind: ParkedKind
  readonly errorCode: string
  readonly attempts: number
}

const COLUMNS = 'name, event_id AS "eventId", kind, error_code AS "errorCode", attempts'
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 3_600_000
/** After these the event waits for an operator: some 10 hours of trying. */
const MAX_ATTEMPTS = 20

function retryTime(kind: ParkedKind, attempts: number, now: Date): string | null {
  if (kind !== 'effect' || attempts >= MAX_ATTEMPTS) return null
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)
  return new Date(now.getTime() + pause).toISOString()
}

interface Parking {
  readonly name: string
  readonly kind: ParkedKind
  readonly event: Pick<RecordedEvent, 'id' | 'position'>
  readonly error: unknown
  /** this one included */
  readonly attempts: number
}

/** Sets an event aside, by id and error code only; effects get a time to be tried again. */
export async function park(pool: pg.Pool, entry: Parking, now: Date): Promise<void> {
  await pool.query(
    `INSERT INTO ledger_parked (name, event_id, position, kind, error_code, attempts, parked_at, retry_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (name, event_id) DO UPDATE SET error_code = excluded.error_code, attempts = excluded.attempts,
       retry_at = excluded.retry_at`,
    [
      entry.name,
      entry.event.id,
      entry.event.position,
      entry.kind,
      errorCode(entry.error),
      entry.attempts,
      now.toISOString(),
      retryTime(entry.kind, entry.attempts, now),
    ],
  )
}

export async function unpark(pool: pg.Pool, name: string, eventId: string): Promise<void> {
  await pool.query('DELETE FROM ledger_parked WHERE name = $1 AND event_id = $2', [name, eventId])
}

/** Effects whose time to be tried again has come. */
export async function dueParked(pool: pg.Pool, names: readonly string[], now: Date): Promise<Parked[]> {
  const { rows } = await pool.query<Parked>(
    `SELECT ${COLUMNS} FROM ledger_parked WHERE retry_at <= $1 AND name = ANY($2) ORDER BY retry_at LIMIT 50`,
    [now.toISOString(), names],
  )
  return rows
}

/** What stands aside, oldest first, for an operator to see. */
export async function listParked(pool: pg.Pool, limit = 100): Promise<Parked[]> {
  const { rows } = await pool.query<Parked>(
    `SELECT ${COLUMNS} FROM ledger_parked ORDER BY parked_at, event_id LIMIT $1`,
    [limit],
  )
  return rows
}

import { DomainError, type RecordedEvent } from '@yiwang/kernel'
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
const DUE_AT_ONCE = 200

/** Milliseconds after which whoever refused wants to be asked again; undefined when they named no time. */
export function retryAfterOf(error: unknown): number | undefined {
  const named = error instanceof DomainError ? error.retryAfterMs : undefined
  return named === undefined ? undefined : Math.min(named, LONGEST_PAUSE_MS)
}

function pauseOf({ kind, error, attempts }: Parking): number | undefined {
  if (kind !== 'effect') return undefined
  const named = retryAfterOf(error)
  if (named !== undefined) return named
  return attempts >= MAX_ATTEMPTS ? undefined : Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)
}

interface Parking {
  readonly name: string
  readonly kind: ParkedKind
  readonly event: Pick<RecordedEvent, 'id' | 'position'>
  readonly error: unknown
  /** this one included */
  readonly attempts: number
}

/** Sets events aside, by id and error code only; effects get a time to be tried again, the one they were told if they were. */
export async function parkAll(pool: pg.Pool, parkings: readonly Parking[], now: Date): Promise<void> {
  const entries = [...new Map(parkings.map((parking) => [`${parking.name} ${parking.event.id}`, parking])).values()]
  if (entries.length === 0) return
  const retryAt = entries.map(pauseOf).map((ms) => (ms === undefined ? null : new Date(now.getTime() + ms)))
  await pool.query(
    `INSERT INTO ledger_parked (name, event_id, position, kind, error_code, attempts, retry_at, parked_at)
     SELECT p.*, $8 FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::int[], $7::timestamptz[]) AS p
     ON CONFLICT (name, event_id) DO UPDATE SET error_code = excluded.error_code, attempts = excluded.attempts,
       retry_at = excluded.retry_at`,
    [
      entries.map(({ name }) => name),
      entries.map(({ event }) => event.id),
      entries.map(({ event }) => event.position),
      entries.map(({ kind }) => kind),
      entries.map(({ error }) => errorCode(error)),
      entries.map(({ attempts }) => attempts),
      retryAt.map((at) => at?.toISOString() ?? null),
      now.toISOString(),
    ],
  )
}

/** Sets one event aside. */
export async function park(pool: pg.Pool, entry: Parking, now: Date): Promise<void> {
  await parkAll(pool, [entry], now)
}

export async function unpark(pool: pg.Pool, name: string, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  await pool.query('DELETE FROM ledger_parked WHERE name = $1 AND event_id = ANY($2::uuid[])', [name, eventIds])
}

/** Events of an effect whose time to be tried again has come. */
export async function dueParked(pool: pg.Pool, name: string, now: Date): Promise<Parked[]> {
  const { rows } = await pool.query<Parked>(
    `SELECT ${COLUMNS} FROM ledger_parked WHERE retry_at <= $1 AND name = $2 ORDER BY retry_at, position LIMIT ${DUE_AT_ONCE}`,
    [now.toISOString(), name],
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

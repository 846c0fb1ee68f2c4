import type pg from 'pg'
import type { MatterRow } from './projections/matter-row.ts'

/** Where a sealed event stands in this replica. */
export interface SealedEventPlace {
  readonly eventId: string
  readonly matterId: string
  readonly position: number
}

interface PlaceRow {
  readonly event_id: string
  readonly matter_id: string
  readonly position: number
}

const toPlace = (row: PlaceRow): SealedEventPlace => ({
  eventId: row.event_id,
  matterId: row.matter_id,
  position: row.position,
})

/** What is known of a matter; undefined when nothing is. */
export async function findMatter(pool: pg.Pool, matterId: string): Promise<MatterRow | undefined> {
  const { rows } = await pool.query<MatterRow>('SELECT * FROM vault_matters WHERE matter_id = $1', [matterId])
  return rows[0]
}

/** Places of these events, in order of position; events without boxes or not yet here are missing. */
export async function findSealedEvents(pool: pg.Pool, eventIds: readonly string[]): Promise<SealedEventPlace[]> {
  const { rows } = await pool.query<PlaceRow>(
    'SELECT event_id, matter_id, position FROM vault_sealed_events WHERE event_id = ANY($1::uuid[]) ORDER BY position',
    [eventIds],
  )
  return rows.map(toPlace)
}

/** A matter's events on the open lane with a box of this subject, after a position. */
export async function ownSealedEvents(
  pool: pg.Pool,
  of: { readonly matterId: string; readonly subjectId: string },
  page: { readonly after: number; readonly limit: number },
): Promise<SealedEventPlace[]> {
  const { rows } = await pool.query<PlaceRow>(
    `SELECT event_id, matter_id, position FROM vault_sealed_events
      WHERE matter_id = $1 AND lane = 'open' AND $2 = ANY(subject_ids) AND position > $3 ORDER BY position LIMIT $4`,
    [of.matterId, of.subjectId, page.after, page.limit],
  )
  return rows.map(toPlace)
}

/** Matters tagged with a telephone, newest first, 20 at most. */
export async function findMattersByTag(pool: pg.Pool, tag: string): Promise<MatterRow[]> {
  const { rows } = await pool.query<MatterRow>(
    `SELECT m.* FROM vault_lookup_tags t JOIN vault_matters m USING (matter_id)
      WHERE t.tag = $1 ORDER BY m.submitted_at DESC LIMIT 20`,
    [tag],
  )
  return rows
}

import type { Pool } from 'pg'
import type { Grant } from '../../catalogue.ts'

/** Counts a query against its grant's hourly limit, over all processes; true when the limit is passed. */
export async function isOverRate(
  pool: Pick<Pool, 'query'>,
  { grantId, maxPerHour }: Grant,
  now: Date,
): Promise<boolean> {
  const hour = new Date(now)
  hour.setUTCMinutes(0, 0, 0)
  const { rows } = await pool.query<{ count: number }>(
    `insert into sharing_query_counts as c (grant_id, hour, count) values ($1, $2, 1)
     on conflict (grant_id, hour) do update set count = c.count + 1 returning count`,
    [grantId, hour],
  )
  return (rows[0]?.count ?? 0) > maxPerHour
}

import { escapeIdentifier, type Pool } from 'pg'

/** Rows of a table and a sum over their hashes, the same in whatever order they lie. */
export interface TableDigest {
  readonly rows: number
  readonly sum: string
}

export async function digestOf(pool: Pool, tables: readonly string[]): Promise<TableDigest> {
  const each = tables.map(
    (table) =>
      `SELECT count(*) AS n, coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint), 0) AS s
         FROM ${escapeIdentifier(table)} t`,
  )
  const { rows } = await pool.query<TableDigest>(
    `SELECT sum(n)::int AS rows, string_agg(s::text, ',') AS sum FROM (${each.join(' UNION ALL ')}) AS digests`,
  )
  return rows[0] ?? { rows: 0, sum: '' }
}

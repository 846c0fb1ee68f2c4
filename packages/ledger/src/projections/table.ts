import pg from 'pg'
import { LedgerError } from '../errors.ts'
import type { Projection, Row } from './define-projection.ts'

/** A projection's table as the database knows it. */
export interface Table {
  readonly name: string
  readonly key: string
  /** column → PostgreSQL type */
  readonly columns: ReadonlyMap<string, string>
}

/** Reads the columns; throws LedgerError('projection_column_unknown') when table or key are missing. */
export async function describeTable(pool: pg.Pool, projection: Projection): Promise<Table> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
      WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [projection.table],
  )
  const columns = new Map(rows.map((row) => [row.name, row.type]))
  if (!columns.has(projection.key)) {
    throw new LedgerError('projection_column_unknown', `${projection.table}.${projection.key}`)
  }
  return { name: projection.table, key: projection.key, columns }
}

/** PostgreSQL's text cannot hold NUL or lone surrogates; a foreign event must not be able to stop a projection with them. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [storable(name), storable(item)]))
}

function normalValue(value: unknown, type: string | undefined): unknown {
  if (value === null || value === undefined) return null
  if (type !== 'timestamp with time zone') return storable(value)
  return new Date(value as string).toISOString()
}

/**
 * A row in the one form it has whether it was just returned by evolve or read back: every column present, times as ISO
 * strings in UTC. Without it a fold would depend on where batches end.
 */
export function normalRow(table: Table, row: Row): Row {
  for (const column of Object.keys(row)) {
    if (!table.columns.has(column)) throw new LedgerError('projection_column_unknown', `${table.name}.${column}`)
  }
  return Object.fromEntries([...table.columns].map(([column, type]) => [column, normalValue(row[column], type)]))
}

/** Rows with these keys as JSON, by key. */
export async function readRows(
  client: pg.ClientBase,
  table: Table,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const key = pg.escapeIdentifier(table.key)
  const { rows } = await client.query<{ row: Row }>(
    `SELECT to_json(t) AS row FROM ${pg.escapeIdentifier(table.name)} t
      WHERE ${key} = ANY($1::${table.columns.get(table.key) ?? 'text'}[])`,
    [keys],
  )
  return new Map(rows.map(({ row }) => [String(row[table.key]), normalRow(table, row)]))
}

/** Writes rows and removes keys, two statements whatever the number. */
export async function writeRows(
  client: pg.ClientBase,
  table: Table,
  changes: { upserts: readonly Row[]; removals: readonly string[] },
): Promise<void> {
  const name = pg.escapeIdentifier(table.name)
  const key = pg.escapeIdentifier(table.key)
  if (changes.upserts.length > 0) {
    const columns = [...table.columns.keys()].map((column) => pg.escapeIdentifier(column))
    const updates = columns.map((column) => `${column} = excluded.${column}`).join(', ')
    await client.query(
      `INSERT INTO ${name} (${columns.join(', ')})
       SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${name}, $1)
       ON CONFLICT (${key}) DO UPDATE SET ${updates}`,
      [JSON.stringify(changes.upserts)],
    )
  }
  if (changes.removals.length > 0) {
    const type = table.columns.get(table.key) ?? 'text'
    await client.query(`DELETE FROM ${name} WHERE ${key} = ANY($1::${type}[])`, [changes.removals])
  }
}

/** Empties the tables. */
export async function clearTables(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await client.query(`TRUNCATE ${tables.map((table) => pg.escapeIdentifier(table)).join(', ')}`)
}

import pg from 'pg'
import { LedgerError } from '../errors.ts'
import type { Contribution, Projection, Row, Tally } from './define-projection.ts'

/** A tally with its table's columns as the database knows them. */
export interface OpenTally {
  readonly tally: Tally
  readonly keys: readonly string[]
  readonly sums: readonly string[]
}

async function describeTally(pool: pg.Pool, tally: Tally): Promise<OpenTally> {
  const { rows } = await pool.query<{ name: string; is_key: boolean }>(
    `SELECT a.attname AS name, a.attnum = ANY(i.indkey) AS is_key
       FROM pg_attribute a JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [tally.table],
  )
  const named = (isKey: boolean): string[] => rows.filter((row) => row.is_key === isKey).map(({ name }) => name)
  const opened = { tally, keys: named(true), sums: named(false) }
  if (opened.keys.length === 0) throw new LedgerError('projection_column_unknown', tally.table)
  return opened
}

/** Reads the tables of a projection's tallies; throws LedgerError('projection_column_unknown') for one that is missing. */
export async function describeTallies(pool: pg.Pool, { tallies = [] }: Projection): Promise<OpenTally[]> {
  return Promise.all(tallies.map((tally) => describeTally(pool, tally)))
}

type Sums = Map<string, Record<string, number>>

function orderedCell({ tally, keys }: OpenTally, cell: Contribution['cell']): string {
  const values = keys.map((key) => {
    const value = cell[key]
    if (value === undefined) throw new LedgerError('projection_column_unknown', `${tally.table}.${key}`)
    return value
  })
  return JSON.stringify(values)
}

function contribute(opened: OpenTally, sums: Sums, { row, sign }: { row: Row | null; sign: 1 | -1 }): void {
  for (const { cell, adds } of row === null ? [] : opened.tally.contributionsOf(row)) {
    const key = orderedCell(opened, cell)
    const sum = sums.get(key) ?? {}
    for (const [column, amount] of Object.entries(adds)) {
      if (!opened.sums.includes(column))
        throw new LedgerError('projection_column_unknown', `${opened.tally.table}.${column}`)
      sum[column] = (sum[column] ?? 0) + sign * amount
    }
    sums.set(key, sum)
  }
}

/** What a page of changed rows adds to each cell; cells that come out even are left out. */
function sumChanges(opened: OpenTally, changes: ReadonlyArray<{ before: Row | null; after: Row | null }>): Row[] {
  const sums: Sums = new Map()
  for (const { before, after } of changes) {
    contribute(opened, sums, { row: before, sign: -1 })
    contribute(opened, sums, { row: after, sign: 1 })
  }
  const zeros = Object.fromEntries(opened.sums.map((column) => [column, 0]))
  return [...sums]
    .filter(([, sum]) => Object.values(sum).some((amount) => amount !== 0))
    .map(([key, sum]) => {
      const values = JSON.parse(key) as unknown[]
      const cell = Object.fromEntries(opened.keys.map((column, index) => [column, values[index]]))
      return { ...cell, ...zeros, ...sum }
    })
}

/** Adds what the changed rows contribute now and takes back what they contributed before, in two statements. */
export async function addToTally(
  client: pg.ClientBase,
  opened: OpenTally,
  changes: ReadonlyArray<{ before: Row | null; after: Row | null }>,
): Promise<void> {
  const added = sumChanges(opened, changes)
  if (added.length === 0) return
  const table = pg.escapeIdentifier(opened.tally.table)
  const quoted = (columns: readonly string[]): string[] => columns.map((column) => pg.escapeIdentifier(column))
  const [keys, sums] = [quoted(opened.keys), quoted(opened.sums)]
  const columns = [...keys, ...sums].join(', ')
  const rows = JSON.stringify(added)
  await client.query(
    `INSERT INTO ${table} AS t (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sums.map((sum) => `${sum} = t.${sum} + excluded.${sum}`).join(', ')}`,
    [rows],
  )
  await client.query(
    `DELETE FROM ${table} t USING json_populate_recordset(NULL::${table}, $1) c
      WHERE ${keys.map((key) => `t.${key} = c.${key}`).join(' AND ')} AND ${sums.map((sum) => `t.${sum} = 0`).join(' AND ')}`,
    [rows],
  )
}

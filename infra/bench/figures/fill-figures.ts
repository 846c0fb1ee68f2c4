import { chinaCalendar } from '@yiwang/organisation'
import { createOversightProjections } from '@yiwang/oversight'
import type { Contribution, Tally } from '@yiwang/ledger'
import type { Client } from 'pg'
import { rowsOf, type County } from './county-rows.ts'

const BATCH = 20_000

type Sums = Map<string, Record<string, string | number>>

function add(sums: Sums, { cell, adds }: Contribution): void {
  const key = Object.values(cell).join('|')
  const sum: Record<string, string | number> = sums.get(key) ?? { ...cell }
  for (const [column, amount] of Object.entries(adds)) sum[column] = Number(sum[column] ?? 0) + amount
  sums.set(key, sum)
}

async function columnsOf(client: Client, table: string): Promise<{ keys: string[]; sums: string[] }> {
  const { rows } = await client.query<{ name: string; is_key: boolean }>(
    `SELECT a.attname AS name, a.attnum = ANY(i.indkey) AS is_key FROM pg_attribute a
       JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary WHERE a.attrelid = $1::regclass AND a.attnum > 0`,
    [table],
  )
  const named = (isKey: boolean): string[] => rows.filter((row) => row.is_key === isKey).map(({ name }) => name)
  return { keys: named(true), sums: named(false) }
}

async function save(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const { keys, sums } = await columnsOf(client, table)
  await client.query(
    `INSERT INTO ${table} AS t (${[...keys, ...sums].join(', ')})
     SELECT ${keys.join(', ')}, ${sums.map((sum) => `coalesce(${sum}, 0)`).join(', ')} FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sums.map((sum) => `${sum} = t.${sum} + excluded.${sum}`).join(', ')}`,
    [JSON.stringify(rows)],
  )
}

async function saveMatters(client: Client, rows: readonly object[]): Promise<void> {
  await client.query(
    'INSERT INTO oversight_matters SELECT * FROM json_populate_recordset(NULL::oversight_matters, $1)',
    [JSON.stringify(rows)],
  )
}

const tallies: readonly Tally[] = createOversightProjections(chinaCalendar).flatMap(
  (projection) => projection.tallies ?? [],
)

/** Fills the dashboard's tables with a county's matters and their sums, by what the projection itself contributes. */
export async function fillFigures(client: Client, county: County): Promise<void> {
  for (let from = 0; from < county.matters; from += BATCH) {
    const rows = [...rowsOf(county, { from, to: Math.min(from + BATCH, county.matters) })]
    await saveMatters(client, rows)
    for (const tally of tallies) {
      const sums: Sums = new Map()
      for (const row of rows) for (const contribution of tally.contributionsOf(row)) add(sums, contribution)
      await save(client, tally.table, [...sums.values()])
    }
  }
  for (const table of ['oversight_matters', ...tallies.map((tally) => tally.table)])
    await client.query(`VACUUM ANALYZE ${table}`)
}

/** Makes every sum so many times as large, for figures of more digits than a county has matters. */
export async function multiplyFigures(client: Client, times: number): Promise<void> {
  for (const { table } of tallies) {
    const { sums } = await columnsOf(client, table)
    await client.query(`UPDATE ${table} SET ${sums.map((sum) => `${sum} = ${sum} * ${times}`).join(', ')}`)
  }
}

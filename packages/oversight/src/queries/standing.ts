import type { PrismaClient } from '@yiwang/database'
import { chinaDay, endOfChinaDay, type Calendar } from '@yiwang/kernel'
import type { Pool } from 'pg'
import { SMALLEST_CELL, sumStages, type Facet, type Stage, type Standing, type StandingLine } from '../contracts.ts'
import { divisionScopes, type Address } from './address.ts'
import { namesOf, named } from './names.ts'

interface Row {
  readonly value: string
  readonly stage: Stage
  readonly open: number
  readonly late: number
  readonly today: number
  readonly soon: number
}

interface Times {
  readonly now: Date
  readonly endOfToday: string
  readonly soonUntil: string
}

// Late ones share one cell, so this reads as many rows however many are late, and however old the town.
const SUMS = `
  SELECT value, stage, sum(matters)::int AS open,
         coalesce(sum(matters) FILTER (WHERE late_from < $4), 0)::int AS late,
         coalesce(sum(matters) FILTER (WHERE late_from >= $4 AND late_from <= $5), 0)::int AS today,
         coalesce(sum(matters) FILTER (WHERE late_from >= $4 AND late_from <= $6), 0)::int AS soon
    FROM oversight_standing
   WHERE scope = ANY($1) AND facet = $2 AND ($3::text IS NULL OR value = $3)
   GROUP BY value, stage`

interface Where {
  readonly scopes: readonly string[]
  readonly facet: string
  readonly value: string | null
}

async function linesOf(pool: Pool, { scopes, facet, value }: Where, times: Times): Promise<StandingLine[]> {
  const { rows } = await pool.query<Row>(SUMS, [scopes, facet, value, times.now, times.endOfToday, times.soonUntil])
  return [...Map.groupBy(rows, (row) => row.value)].map(([of, members]) => ({
    value: of,
    stages: Object.fromEntries(members.map(({ value: _value, stage, ...count }) => [stage, count])),
  }))
}

/** Database access of both kinds: sums with infinite times are beyond Prisma. */
export interface Databases {
  readonly prisma: PrismaClient
  readonly pool: Pool
}

async function splitBy({ prisma, pool }: Databases, facet: Facet, asked: { scopes: readonly string[]; times: Times }) {
  const lines = await linesOf(pool, { scopes: asked.scopes, facet, value: null }, asked.times)
  return named(
    lines,
    await namesOf(
      prisma,
      facet,
      lines.map(({ value }) => value),
    ),
  )
}

/** What is open now and what is late or about to be, by what it waits for. */
export async function findStanding(
  databases: Databases,
  address: Address,
  { now, calendar }: { now: Date; calendar: Calendar },
): Promise<Standing> {
  const today = chinaDay(now)
  const next = calendar.addWorkingDays(today, 1)
  const times: Times = { now, endOfToday: endOfChinaDay(today), soonUntil: endOfChinaDay(next.day) }
  const [total = { value: address.value, stages: {} }] = await linesOf(databases.pool, address, times)
  const standing = { at: now.toISOString(), soonUntil: times.soonUntil, isEstimate: next.isEstimate, total }
  if (address.facet !== 'all' || sumStages(total).open < SMALLEST_CELL) return standing
  const since = new Date(now.getTime() - 56 * 24 * 3_600_000)
  const divisions = await divisionScopes(databases.prisma, address, since)
  const [byUnit, byDivision] = await Promise.all([
    splitBy(databases, 'unit', { scopes: address.scopes, times }),
    splitBy(databases, 'division', { scopes: divisions, times }),
  ])
  return { ...standing, units: byUnit, divisions: byDivision }
}

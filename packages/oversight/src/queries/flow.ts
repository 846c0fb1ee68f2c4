import type { PrismaClient } from '@yiwang/database'
import { addDays, chinaDay, chinaInstant } from '@yiwang/kernel'
import {
  facetSchema,
  SMALLEST_CELL,
  USUAL_WEEKS,
  USUAL_WEEKS_MIN,
  type Facet,
  type Flow,
  type FlowLine,
} from '../contracts.ts'
import { median } from '../statistics/median.ts'
import { divisionScopes, type Address } from './address.ts'
import { namesOf, named } from './names.ts'

const HOUR_MS = 3_600_000

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Received by value and day. */
interface Sum {
  readonly value: string
  readonly day: string
  readonly received: number
}

interface Where {
  readonly scopes: readonly string[]
  readonly facet: string
  readonly value?: string
  readonly days: readonly string[]
}

async function receivedOn(prisma: PrismaClient, { scopes, facet, value, days }: Where): Promise<Sum[]> {
  const rows = await prisma.oversightDaily.groupBy({
    by: ['value', 'day'],
    where: {
      scope: { in: [...scopes] },
      facet,
      day: { in: days.map(asDate) },
      ...(value === undefined ? {} : { value }),
    },
    _sum: { received: true },
  })
  return rows.map(({ value: of, day, _sum }) => ({
    value: of,
    day: day.toISOString().slice(0, 10),
    received: _sum.received ?? 0,
  }))
}

function lineOf(
  value: string,
  sums: readonly Sum[],
  { today, weeks }: { today: string; weeks: readonly string[] },
): FlowLine {
  const on = (day: string): number => sums.find((sum) => sum.day === day)?.received ?? 0
  return {
    value,
    today: on(today),
    usual: weeks.length < USUAL_WEEKS_MIN ? null : (median(weeks.map(on)) ?? null),
  }
}

/** The same days of past weeks on which the place was already counted. */
async function usualDays(prisma: PrismaClient, { scopes }: Address, today: string): Promise<string[]> {
  const first = await prisma.oversightDaily.findFirst({
    where: { scope: { in: [...scopes] }, facet: 'all' },
    orderBy: { day: 'asc' },
    select: { day: true },
  })
  if (first === null) return []
  return Array.from({ length: USUAL_WEEKS }, (_, index) => addDays(today, -7 * (index + 1))).filter(
    (day) => asDate(day) >= first.day,
  )
}

type Days = { readonly today: string; readonly weeks: readonly string[] }

async function splitBy(prisma: PrismaClient, facet: Facet, { address, days }: { address: Address; days: Days }) {
  const wanted = [days.today, ...days.weeks]
  const since = asDate(days.weeks.at(-1) ?? days.today)
  const scopes = facet === 'division' ? await divisionScopes(prisma, address, since) : address.scopes
  const sums = await receivedOn(prisma, { scopes, facet, days: wanted })
  const lines = [...Map.groupBy(sums, ({ value }) => value)].map(([value, of]) => lineOf(value, of, days))
  const names = await namesOf(
    prisma,
    facet,
    lines.map(({ value }) => value),
  )
  return named(
    lines.filter(({ today, usual }) => today > 0 || (usual ?? 0) > 0),
    names,
  )
}

/** By the end of each hour up to the running one, what had come in on each of the days. */
async function hoursOf(prisma: PrismaClient, address: Address, { days, at }: { days: Days; at: Date }) {
  const starts = [days.today, ...days.weeks].map((day) => Date.parse(chinaInstant(day, 0)))
  const rows = await prisma.oversightHourly.groupBy({
    by: ['at'],
    where: {
      scope: { in: [...address.scopes] },
      OR: starts.map((start) => ({ at: { gte: new Date(start), lt: new Date(start + 24 * HOUR_MS) } })),
    },
    _sum: { received: true },
  })
  const received = new Map(rows.map(({ at: hour, _sum }) => [hour.getTime(), _sum.received ?? 0]))
  const curveOf = (start: number): number[] => {
    let sum = 0
    return Array.from({ length: 24 }, (_, hour) => (sum += received.get(start + hour * HOUR_MS) ?? 0))
  }
  const [today = [], ...past] = starts.map(curveOf)
  const running = Math.floor((at.getTime() - (starts[0] ?? 0)) / HOUR_MS)
  const usual =
    past.length < USUAL_WEEKS_MIN ? [] : today.map((_, hour) => rangeOf(past.map((curve) => curve[hour] ?? 0)))
  return { today: today.slice(0, running + 1), usual }
}

function rangeOf(values: readonly number[]): { median: number; low: number; high: number } {
  return { median: median(values) ?? 0, low: Math.min(...values), high: Math.max(...values) }
}

async function nameOf(prisma: PrismaClient, { facet, value }: Address): Promise<{ name?: string }> {
  const name = facet === 'all' ? undefined : (await namesOf(prisma, facet, [value])).get(value)
  return name === undefined ? {} : { name }
}

async function answeredOn(prisma: PrismaClient, { scopes, facet, value }: Address, day: string): Promise<number> {
  const { _sum } = await prisma.oversightDaily.aggregate({
    where: { scope: { in: [...scopes] }, facet, day: asDate(day), value },
    _sum: { answered: true },
  })
  return _sum.answered ?? 0
}

/** What came in today, beside what usually comes on days like this. */
export async function findFlow(prisma: PrismaClient, address: Address, now: Date): Promise<Flow> {
  const today = chinaDay(now)
  const days: Days = { today, weeks: await usualDays(prisma, address, today) }
  const { scopes, facet, value } = address
  const sums = await receivedOn(prisma, { scopes, facet, value, days: [today, ...days.weeks] })
  const total = { ...lineOf(value, sums, days), ...(await nameOf(prisma, address)) }
  const answered = await answeredOn(prisma, address, today)
  const flow = { at: now.toISOString(), day: today, total, answered, weeks: days.weeks.length }
  if (facet !== 'all') return flow
  const hours = await hoursOf(prisma, address, { days, at: now })
  if (total.today + (total.usual ?? 0) < SMALLEST_CELL) return { ...flow, hours }
  const splits = await Promise.all(
    facetSchema.options.map(async (by) => [by, await splitBy(prisma, by, { address, days })] as const),
  )
  return { ...flow, hours, splits: Object.fromEntries(splits) }
}

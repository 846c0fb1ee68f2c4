import type { PrismaClient } from '@yiwang/database'
import { SMALLEST_SAMPLE } from '@yiwang/feedback/contracts'
import { addDays, chinaDay } from '@yiwang/kernel'
import { HOUR_CLASSES, SMALLEST_CELL, type Facet, type Ratings, type ResultLine, type Results } from '../contracts.ts'
import { divisionScopes, type Address } from './address.ts'
import { namesOf, named } from './names.ts'

const CLASSES = [...HOUR_CLASSES.map(String), 'later']
const COUNTED =
  `received answered reached reached_late unreached kept missed solved partly unsolved silent waiting by_phone in_vain reopened
  rated1 rated2 rated3 rated4 rated5 unrated`
    .split(/\s+/)
    .concat(CLASSES.flatMap((end) => [`acted${end}`, `answered${end}`]))
const SUMMED = Object.fromEntries(COUNTED.map((column) => [column, true]))

type Sums = Readonly<Record<string, number | null>>

function ratingsOf(sum: (column: string) => number): Ratings {
  const scores = [1, 2, 3, 4, 5].map((score) => sum(`rated${score}`))
  const rated = scores.reduce((total, count) => total + count, 0)
  const counted = { rated, unrated: sum('unrated') }
  return rated < SMALLEST_SAMPLE ? counted : { ...counted, scores }
}

function lineOf(value: string, sums: Sums, mayReadRatings: boolean): ResultLine {
  const sum = (column: string): number => sums[column] ?? 0
  return {
    value,
    received: sum('received'),
    answered: sum('answered'),
    reached: sum('reached'),
    unreached: sum('reached_late') + sum('unreached'),
    kept: sum('kept'),
    missed: sum('missed'),
    solved: sum('solved'),
    partly: sum('partly'),
    unsolved: sum('unsolved'),
    silent: sum('silent'),
    waiting: sum('waiting'),
    byPhone: sum('by_phone'),
    inVain: sum('in_vain'),
    reopened: sum('reopened'),
    acted: CLASSES.map((end) => sum(`acted${end}`)),
    replied: CLASSES.map((end) => sum(`answered${end}`)),
    ...(mayReadRatings ? { ratings: ratingsOf(sum) } : {}),
  }
}

/** Days whose figures are wanted, and how. */
export interface Period {
  readonly now: Date
  readonly days: number
  readonly by?: Facet | undefined
  readonly mayReadRatings: boolean
}

interface Where {
  readonly scopes: readonly string[]
  readonly facet: string
  readonly value?: string
}

interface Span {
  readonly from: string
  readonly to: string
}

async function sumsBy(
  prisma: PrismaClient,
  { scopes, facet, value }: Where,
  { from, to }: Span,
): Promise<Map<string, Sums>> {
  const rows = await prisma.oversightDaily.groupBy({
    by: ['value'],
    where: {
      scope: { in: [...scopes] },
      facet,
      day: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) },
      ...(value === undefined ? {} : { value }),
    },
    _sum: SUMMED,
  })
  return new Map(rows.map((row) => [row.value, row._sum as Sums]))
}

/** Who was not reached today may still be: that counts from tomorrow on. */
function withoutToday(sums: Sums, today: Sums | undefined): Sums {
  return { ...sums, unreached: (sums.unreached ?? 0) - (today?.unreached ?? 0) }
}

async function linesOf(prisma: PrismaClient, where: Where, period: Span & { readonly mayReadRatings: boolean }) {
  const [sums, today] = await Promise.all([
    sumsBy(prisma, where, period),
    sumsBy(prisma, where, { from: period.to, to: period.to }),
  ])
  return [...sums].map(([value, sum]) => lineOf(value, withoutToday(sum, today.get(value)), period.mayReadRatings))
}

/** What became of matters in the days up to today; split by what tells them apart where one is named. */
export async function findResults(
  prisma: PrismaClient,
  address: Address,
  { now, days, by, mayReadRatings }: Period,
): Promise<Results> {
  const to = chinaDay(now)
  const period = { from: addDays(to, 1 - days), to, mayReadRatings }
  const [found] = await linesOf(prisma, address, period)
  const total = found ?? lineOf(address.value, {}, mayReadRatings)
  const results = { at: now.toISOString(), from: period.from, to, total }
  if (by === undefined || address.facet !== 'all' || total.received + total.answered < SMALLEST_CELL) return results
  const since = new Date(`${period.from}T00:00:00Z`)
  const scopes = by === 'division' ? await divisionScopes(prisma, address, since) : address.scopes
  const lines = await linesOf(prisma, { scopes, facet: by }, period)
  const names = await namesOf(
    prisma,
    by,
    lines.map(({ value }) => value),
  )
  return { ...results, split: named(lines, names) }
}

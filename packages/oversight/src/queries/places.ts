import type { PrismaClient } from '@yiwang/database'
import { addDays, chinaDay } from '@yiwang/kernel'
import type { Pool } from 'pg'
import { PLACE_DAYS, type Place, type Places } from '../contracts.ts'
import { divisionScopes, type Address } from './address.ts'
import type { Databases } from './standing.ts'

interface Counts {
  readonly received: number
  readonly open: number
  readonly late: number
}

const NOTHING: Counts = { received: 0, open: 0, late: 0 }

// Counties and towns hold the divisions below them; a community stands in its town.
const STANDING = `
  SELECT facet, value, sum(matters)::int AS open, coalesce(sum(matters) FILTER (WHERE late_from < $2), 0)::int AS late
    FROM oversight_standing WHERE scope = ANY($1) AND facet IN ('all', 'division') GROUP BY facet, value`

const RECEIVED = `
  SELECT facet, value, sum(received)::int AS received
    FROM oversight_daily WHERE scope = ANY($1) AND facet IN ('all', 'division') AND day > $2 AND day <= $3 GROUP BY facet, value`

type Row = Counts & { readonly facet: string; readonly value: string }

async function countsOf(pool: Pool, scopes: readonly string[], now: Date): Promise<Map<string, Counts>> {
  const today = chinaDay(now)
  const [standing, received] = await Promise.all([
    pool.query<Row>(STANDING, [scopes, now]),
    pool.query<Row>(RECEIVED, [scopes, addDays(today, -PLACE_DAYS), today]),
  ])
  const counts = new Map<string, Counts>()
  for (const { facet, value, ...row } of [...standing.rows, ...received.rows]) {
    const key = `${facet}/${value}`
    counts.set(key, { ...NOTHING, ...counts.get(key), ...row })
  }
  return counts
}

/** What lies within the scopes, themselves left out; where there are several counties, those that have matters. */
async function divisionsIn(prisma: PrismaClient, scopes: readonly string[], counted: readonly string[]) {
  const within = scopes.filter((scope) => scope !== '')
  const inside = { OR: within.map((scope) => ({ code: { startsWith: scope } })), code: { notIn: within } }
  return prisma.organisationDivision.findMany({
    where: within.length > 0 ? inside : { code: { in: [...counted] } },
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
}

async function homeOf(prisma: PrismaClient, scopes: readonly string[]) {
  const [code = '', ...others] = scopes
  const home = await prisma.organisationDivision.findUnique({ where: { code }, select: { code: true, name: true } })
  return home === null || others.length > 0 ? {} : { home }
}

function valuesOf(counts: ReadonlyMap<string, Counts>): string[] {
  return [...counts.keys()].filter((key) => key.startsWith('division/')).map((key) => key.slice('division/'.length))
}

/** Towns and communities of an address with what came in lately, what is open and late. */
export async function findPlaces({ prisma, pool }: Databases, address: Address, now: Date): Promise<Places> {
  const since = new Date(`${addDays(chinaDay(now), -PLACE_DAYS)}T00:00:00Z`)
  const scopes = await divisionScopes(prisma, address, since)
  const whole = await countsOf(pool, address.scopes, now)
  const divisions = await divisionsIn(prisma, scopes, valuesOf(whole))
  const towns = divisions.filter(({ level }) => level === 'town').map(({ code }) => code)
  const below = await countsOf(pool, [...scopes, ...towns], now)
  const places = divisions.map(({ code, name, level, parentCode }): Place => {
    const found = below.get(`division/${code}`) ?? NOTHING
    return { code, name, level: level as Place['level'], ...(parentCode === null ? {} : { parentCode }), ...found }
  })
  const home = await homeOf(prisma, address.facet === 'division' ? [address.value] : scopes)
  return { at: now.toISOString(), ...home, places, nowhere: nowhereOf(whole.get('all/') ?? NOTHING, places) }
}

/** What the towns, or a town's communities, do not account for. */
function nowhereOf(total: Counts, places: readonly Place[]): Counts {
  const top = places.find(({ level }) => level !== 'community')?.level ?? 'community'
  const counted = places.filter(({ level }) => level === top)
  const rest = (key: keyof Counts): number =>
    Math.max(0, total[key] - counted.reduce((sum, place) => sum + place[key], 0))
  return { received: rest('received'), open: rest('open'), late: rest('late') }
}

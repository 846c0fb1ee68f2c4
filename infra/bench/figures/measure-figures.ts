import { createPool, createPrisma } from '@yiwang/database'
import { databaseUrl, migrateDatabase } from '@yiwang/database/migrate'
import { chinaCalendar } from '@yiwang/organisation'
import { findFlow, findPlaces, findResults, findStanding, type Address, type Databases } from '@yiwang/oversight'
import { Client } from 'pg'
import { askBoth, LARGE, SMALL, type ListFigure } from '../ask-both.ts'
import { fillFigures } from './fill-figures.ts'

const COUNTY = '990101'
const TOWNS = Array.from({ length: 20 }, (_, index) => `${COUNTY}${String(index + 1).padStart(3, '0')}`)
const PLACES = TOWNS.flatMap((town) =>
  Array.from({ length: 20 }, (_, index) => `${town}${String(index + 1).padStart(3, '0')}`),
)
const UNITS = Array.from({ length: 40 }, (_, index) => `unit-${index + 1}`)
const DAYS = 730

interface Asked extends Databases {
  readonly now: Date
}

const whole: Address = { scopes: [''], facet: 'all', value: '', place: '' }
const town = (round: number): Address => {
  const place = TOWNS[round % TOWNS.length] ?? COUNTY
  return { scopes: [place], facet: 'all', value: '', place }
}

/** What the dashboard's screens ask, as they ask it. */
const QUESTIONS: Readonly<Record<string, (county: Asked, round: number) => Promise<unknown>>> = {
  'figures: today beside the usual': ({ prisma, now }) => findFlow(prisma, whole, now),
  'figures: today, of one town': ({ prisma, now }, round) => findFlow(prisma, town(round), now),
  'figures: late and about to be': (county) =>
    findStanding(county, whole, { now: county.now, calendar: chinaCalendar }),
  'figures: results of 4 weeks by unit': ({ prisma, now }) =>
    findResults(prisma, whole, { now, days: 28, by: 'unit', mayReadRatings: true }),
  'figures: results of 13 weeks by unit': ({ prisma, now }) =>
    findResults(prisma, whole, { now, days: 91, by: 'unit', mayReadRatings: true }),
  'figures: map of 400 communities': (county) => findPlaces(county, whole, county.now),
}

async function saveDivisions(client: Client): Promise<void> {
  const divisions = [
    { code: COUNTY, level: 'county', parent: null },
    ...TOWNS.map((code) => ({ code, level: 'town', parent: COUNTY })),
    ...PLACES.map((code) => ({ code, level: 'community', parent: code.slice(0, 9) })),
  ]
  await client.query(
    `INSERT INTO organisation_divisions (code, name, level, parent_code, valid_from)
     SELECT code, code, level, parent, '2026-01-01' FROM json_to_recordset($1) AS d(code text, level text, parent text)`,
    [JSON.stringify(divisions)],
  )
}

async function county(adminUrl: string, matters: number, now: Date): Promise<Asked> {
  const database = `yiwang_bench_figures_${matters}`
  await migrateDatabase({ adminUrl, database, appRole: 'bench_app', appPassword: 'bench' })
  const url = databaseUrl(adminUrl, database)
  const client = new Client({ connectionString: url })
  await client.connect()
  await saveDivisions(client)
  await fillFigures(client, { matters, days: DAYS, now, places: PLACES, units: UNITS })
  await client.end()
  return { prisma: createPrisma(url), pool: createPool(url), now }
}

/** Asks the dashboard's questions of 10,000 and of 1,000,000 matters over the same two years, interleaved. */
export async function measureFigures(adminUrl: string, tell: (line: string) => void): Promise<ListFigure[]> {
  const now = new Date()
  const small = await county(adminUrl, SMALL, now)
  tell(`${LARGE.toLocaleString('en-US')} matters`)
  const large = await county(adminUrl, LARGE, now)
  const figures: ListFigure[] = []
  for (const [name, ask] of Object.entries(QUESTIONS)) figures.push(await askBoth(name, ask, [small, large]))
  await Promise.all([small, large].flatMap(({ prisma, pool }) => [prisma.$disconnect(), pool.end()]))
  return figures
}

import { countCases, findSimilar, listCases } from '@yiwang/casework'
import { searchCasesInputSchema } from '@yiwang/casework/contracts'
import { createPrisma } from '@yiwang/database'
import { databaseUrl, migrateDatabase } from '@yiwang/database/migrate'
import { Client } from 'pg'
import { askBoth, LARGE, SMALL, type ListFigure } from '../ask-both.ts'
import { fillMatters } from './fill-matters.ts'

type Prisma = ReturnType<typeof createPrisma>

type Question = (prisma: Prisma, round: number) => Promise<unknown>

const list =
  (asked: Record<string, unknown>): Question =>
  (prisma) =>
    listCases(prisma, searchCasesInputSchema.parse(asked), new Date())

const WORDS = ['路灯', '自来水', '停车位', '污水']
const unitOf = (round: number): string => `unit-${round % 20}`

/** What the console's screens ask most, as they ask it. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'list: waiting for dispatch': list({ states: ['open'], order: 'due' }),
  'list: one unit at work': (prisma, round) =>
    list({ states: ['dispatched', 'handling'], unitId: unitOf(round), order: 'due' })(prisma, round),
  'list: overdue of one unit': (prisma, round) =>
    list({ isOverdue: true, unitId: unitOf(round), order: 'due' })(prisma, round),
  'list: newest of all': list({ order: 'newest' }),
  'list: second page': async (prisma, round) => {
    const { next } = await listCases(prisma, searchCasesInputSchema.parse({ order: 'newest' }), new Date())
    return list({ order: 'newest', after: next })(prisma, round)
  },
  'search: a word': (prisma, round) => list({ words: WORDS[round % WORDS.length], order: 'newest' })(prisma, round),
  'search: a word, one unit': (prisma, round) =>
    list({ words: WORDS[round % WORDS.length], unitId: unitOf(round), order: 'newest' })(prisma, round),
  'search: a rare word': (prisma, round) => list({ words: `${5_000 + round}天`, order: 'newest' })(prisma, round),
  'similar matters': (prisma, round) => {
    const words = [WORDS[round % WORDS.length] ?? '', '东门']
    return findSimilar(prisma, { text: `东门那里的${words[0]}已经有十天了，请来看看`, words }, () => true)
  },
  'counts: one unit': (prisma, round) => countCases(prisma, unitOf(round)),
  'counts: all': (prisma) => countCases(prisma, undefined),
}

async function county(adminUrl: string, count: number): Promise<Prisma> {
  const database = `yiwang_bench_${count}`
  await migrateDatabase({ adminUrl, database, appRole: 'bench_app', appPassword: 'bench' })
  const client = new Client({ connectionString: databaseUrl(adminUrl, database) })
  await client.connect()
  await fillMatters(client, count)
  await client.end()
  return createPrisma(databaseUrl(adminUrl, database))
}

/** Asks the console's questions of 10,000 and of 1,000,000 matters, interleaved, through the queries the screens use. */
export async function measureLists(adminUrl: string, tell: (line: string) => void): Promise<ListFigure[]> {
  const small = await county(adminUrl, SMALL)
  tell(`${LARGE.toLocaleString('en-US')} matters`)
  const large = await county(adminUrl, LARGE)
  const figures: ListFigure[] = []
  for (const [name, ask] of Object.entries(QUESTIONS)) figures.push(await askBoth(name, ask, [small, large]))
  await Promise.all([small.$disconnect(), large.$disconnect()])
  return figures
}

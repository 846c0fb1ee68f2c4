import { CaseOpened } from '@yiwang/casework/contracts'
import { aCase, type CaseBuilder } from '@yiwang/casework/testing'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor, type AppContext } from '@yiwang/identity'
import { createReceiptNumber, showReceiptNumber } from '@yiwang/intake/contracts'
import { aRequest, type RequestBuilder } from '@yiwang/intake/testing'
import { fixedClock, seededIds, type NewEvent } from '@yiwang/kernel'
import { chinaCalendar, demoTown, organisationProjections, seedOrganisation } from '@yiwang/organisation'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAUSES, sumStages } from './contracts.ts'
import { oversightProjections } from './projections.ts'
import { findMatterByNumber, findMatterLine, findMatterRecord } from './queries/find-record.ts'
import { createOversightRouter } from './router.ts'

/** A Monday, two in the afternoon in China. */
const clock = fixedClock('2026-11-23T06:00:00.000Z')
const ids = seededIds(67)
const TOWN = '990101001'
const HERE = '990101001001'
const THERE = '990101100001'
const LATE = '2026-11-22T15:59:59.000Z'
const TODAY = '2026-11-23T15:59:59.000Z'
const TOMORROW = '2026-11-24T15:59:59.000Z'
const FAR = '2026-12-24T15:59:59.000Z'

let network: TestNetwork
let prisma: ReturnType<typeof createPrisma>

async function record(app: 'portal' | 'console', events: readonly NewEvent[]): Promise<void> {
  const anew = events.map((event) => ({ ...event, id: ids.next() }))
  await network.app(app).ledger.append({ streamId: `${app}/test/${ids.next()}`, commandId: ids.next(), events: anew })
}

const numberOf = (seed: number): string =>
  createReceiptNumber(
    clock.now(),
    Uint8Array.from({ length: 8 }, (_, index) => seed + index),
  )

interface Brought {
  readonly seed: number
  readonly at: string
  readonly build?: (built: CaseBuilder) => CaseBuilder
  readonly request?: RequestBuilder
}

/** A request as the portal, and its case as the console would have recorded them. */
async function bring({ seed, at, build, request = aRequest(seed) }: Brought): Promise<void> {
  const said = { divisionCode: at, receiptNumber: numberOf(seed) }
  await record('portal', request.with(said).events())
  const events = build?.(aCase(seed)).events() ?? []
  await record(
    'console',
    events.map((event) => {
      const opened = CaseOpened.match(event)
      return opened === undefined ? event : { ...event, data: { ...opened, ...said } }
    }),
  )
}

async function live(): Promise<void> {
  await bring({ seed: 1, at: THERE, build: (built) => built.dispatchedTo('shuiwu', LATE).overdue() })
  await bring({ seed: 2, at: THERE, build: (built) => built.dispatchedTo('shuiwu', TODAY).signed() })
  await bring({ seed: 3, at: HERE, build: (built) => built.dispatchedTo('chengguan', TOMORROW).signed().replied() })
  await bring({
    seed: 4,
    at: HERE,
    build: (built) => built.dispatchedTo('chengguan', TOMORROW).signed().replied().reopened(),
  })
  await bring({ seed: 5, at: HERE, build: (built) => built.dispatchedTo('chengguan', FAR) })
  await bring({ seed: 6, at: HERE })
  await bring({ seed: 7, at: THERE, request: aRequest(7).submittedAt('2026-11-16T06:00:00.000Z') })
  await bring({ seed: 8, at: THERE, request: aRequest(8).historical() })
}

beforeAll(async () => {
  const projections = [...organisationProjections, ...oversightProjections]
  network = await testNetwork({
    clock,
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'dashboard', projections }],
  })
  prisma = createPrisma(network.app('dashboard').databaseUrl)
  await seedOrganisation(network.app('console').ledger, demoTown)
  await network.settle()
  await live()
  await network.settle()
})

afterAll(async () => {
  await prisma.$disconnect()
  await network.close()
})

const leader: Actor = { sub: 's', name: '赵立', post: '分管副县长', unit: 'gov', roles: ['leader'] }

function as(changes: Partial<Actor> = {}) {
  const { ledger, pool } = network.app('dashboard')
  const actor = { ...leader, ...changes }
  const context = { ledger, pool, prisma, clock, calendar: chinaCalendar, actor, errorSentences: {} }
  const unused = () => Promise.reject(new Error('not asked here'))
  const router = createOversightRouter({
    findLine: unused,
    recordOf: (matterId) => findMatterRecord(prisma, matterId),
    timelineOf: () => Promise.resolve([]),
    getTracedMatter: () => Promise.resolve(aRequest(1).matterId),
    shapesWithin: unused,
  })
  return createCallerFactory(router)(context as unknown as AppContext)
}

const codeOf = (calling: Promise<unknown>): Promise<unknown> =>
  calling.then(
    () => 'done',
    (error: { cause?: { code?: unknown } }) => error.cause?.code,
  )

describe('the matters behind a count', () => {
  it('are as many as the sums say, those due first on top', async () => {
    const { total } = await as().standing({})
    const numbers = { late: [7, 1], soon: [2, 4, 6] }
    for (const which of ['late', 'soon'] as const) {
      const { count, matters } = await as().lateMatters({ which })
      expect([which, count]).toEqual([which, sumStages(total, CAUSES)[which]])
      expect(matters.map(({ receiptNumber }) => receiptNumber).toSorted()).toEqual(
        numbers[which].map(numberOf).toSorted(),
      )
      expect(matters.every(({ isLate }) => isLate === (which === 'late'))).toBe(true)
    }
    expect((await as().lateMatters({ which: 'late' })).matters[0]).toMatchObject({ stage: 'dispatch', daysPast: 6 })
  })

  it('are told by number, type, unit, place and how late, by nothing else', async () => {
    const { matters } = await as().lateMatters({ which: 'late', unit: 'shuiwu' })
    expect(matters).toEqual([
      {
        receiptNumber: numberOf(1),
        kind: 'help',
        category: expect.any(String),
        stage: 'signing',
        unit: expect.any(String),
        place: expect.any(String),
        dueAt: LATE,
        isLate: true,
        daysPast: 1,
      },
    ])
  })

  it('are of one cause where one is asked for, and bounded by place and post', async () => {
    const { count, matters } = await as().lateMatters({ which: 'soon', stage: 'reopened' })
    expect([count, matters[0]?.receiptNumber]).toEqual([1, numberOf(4)])
    const ofTown = as({ divisionScope: TOWN })
    expect((await ofTown.lateMatters({ which: 'late' })).count).toBe(0)
    expect((await ofTown.lateMatters({ which: 'soon' })).count).toBe(2)
    expect(await codeOf(ofTown.lateMatters({ which: 'late', place: THERE }))).toBe('not_permitted')
    expect(await codeOf(as({ roles: ['handler'] }).lateMatters({ which: 'late' }))).toBe('not_permitted')
  })
})

describe('one matter', () => {
  it('is found by its number however it is typed', async () => {
    const { matterId } = aRequest(1)
    expect(await findMatterByNumber(prisma, showReceiptNumber(numberOf(1)).toLowerCase())).toBe(matterId)
    for (const typed of ['YW1', numberOf(20)]) expect(await findMatterByNumber(prisma, typed)).toBeUndefined()
  })

  it('stands as the list says once it is opened, and not at all while it is not known', async () => {
    const [listed] = (await as().lateMatters({ which: 'late', unit: 'shuiwu' })).matters
    const { matter, entries } = await as().way({ traceEventId: ids.next() })
    expect([matter, entries]).toEqual([{ ...listed, channel: 'portal', takenInAt: expect.any(String) }, []])
    expect(await findMatterLine(prisma, ids.next(), clock.now())).toBeUndefined()
  })

  it('is not late once only the person is awaited', async () => {
    const line = await findMatterLine(prisma, aRequest(3).matterId, new Date(FAR))
    expect(line).toMatchObject({ stage: 'confirmation', isLate: false })
  })
})

import { CaseOpened } from '@yiwang/casework/contracts'
import type { CaseBuilder } from '@yiwang/casework/testing'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor } from '@yiwang/identity'
import { testAppContext } from '@yiwang/identity/testing'
import type { RequestBuilder } from '@yiwang/intake/testing'
import { fixedClock, seededIds, type NewEvent } from '@yiwang/kernel'
import { chinaCalendar, demoTown, listShapes, organisationProjections, seedOrganisation } from '@yiwang/organisation'
import { testNetwork } from '@yiwang/testing'
import { createOversightProjections } from '../projections.ts'
import { findMatterRecord } from '../queries/find-record.ts'
import { createOversightRouter } from '../router.ts'

/** A town, and communities of it and of another. */
export const TOWN = '990101001'
export const HERE = '990101001001'
export const THERE = '990101100001'

/** The ends of yesterday, today and tomorrow in China. */
export const LATE = '2026-11-22T15:59:59.000Z'
export const TODAY = '2026-11-23T15:59:59.000Z'
export const TOMORROW = '2026-11-24T15:59:59.000Z'

export const leader: Actor = { sub: 's', name: '赵立', post: '分管副县长', unit: 'gov', roles: ['leader'] }

interface Brought {
  readonly request: RequestBuilder
  readonly at: string
  readonly built?: CaseBuilder | undefined
  /** what the person said of it afterwards */
  readonly said?: readonly NewEvent[]
}

/** The dashboard of the demo county beside a portal and a console, on a Monday, two in the afternoon in China. */
export async function startOversightNetwork({ tracedMatter }: { readonly tracedMatter?: string } = {}) {
  const clock = fixedClock('2026-11-23T06:00:00.000Z')
  const ids = seededIds(61)
  const projections = [...organisationProjections, ...createOversightProjections(chinaCalendar)]
  const network = await testNetwork({
    clock,
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'dashboard', projections }],
  })
  const prisma = createPrisma(network.app('dashboard').databaseUrl)
  await seedOrganisation(network.app('console').ledger, demoTown)
  await network.settle()
  const createCaller = createCallerFactory(
    createOversightRouter({
      findLine: () => Promise.resolve(undefined),
      recordOf: (matterId) => findMatterRecord(prisma, matterId),
      timelineOf: () => Promise.resolve([]),
      getTracedMatter: () =>
        tracedMatter === undefined ? Promise.reject(new Error('not asked here')) : Promise.resolve(tracedMatter),
      shapesWithin: (within) => listShapes(prisma, { levels: ['town'], within }),
    }),
  )

  async function record(app: 'portal' | 'console', events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return
    const anew = events.map((event) => ({ ...event, id: ids.next() }))
    await network.app(app).ledger.append({ streamId: `${app}/test/${ids.next()}`, commandId: ids.next(), events: anew })
  }

  return {
    network,
    prisma,
    clock,
    ids,
    /** A request as the portal, and its case as the console would have recorded them; the case says of it what the request says. */
    async bring({ request, at, built, said = [] }: Brought): Promise<void> {
      const told = request.with({ divisionCode: at })
      await record('portal', told.events())
      const events = (built?.events() ?? []).map((event) => {
        const opened = CaseOpened.match(event)
        const data = { ...opened, divisionCode: at, receiptNumber: told.receiptNumber }
        return opened === undefined ? event : { ...event, data }
      })
      await record('console', events)
      await record('portal', said)
    },
    as(changes: Partial<Actor> = {}) {
      const { ledger, pool, connection } = network.app('dashboard')
      const parts = { cell: network.cell, app: 'dashboard', ledger, pool, connection, prisma, clock, ids }
      return createCaller(testAppContext({ ...parts, calendar: chinaCalendar }, { actor: { ...leader, ...changes } }))
    },
    async close(): Promise<void> {
      await prisma.$disconnect()
      await network.close()
    },
  }
}

export type OversightNetwork = Awaited<ReturnType<typeof startOversightNetwork>>

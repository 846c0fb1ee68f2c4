import { createPrisma, type PrismaClient } from '@yiwang/database'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PersonalDataOpened } from './events.ts'
import { awaitTrace } from './node/await-trace.ts'
import { createOpenings } from './projections/openings.ts'
import { findOpenedContact } from './queries/opened-contact.ts'

const CELL = 'calledback'
const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(83)
const worker = { name: '郝佳', post: '回访岗', unit: 'hotline', unitName: '青禾县 12345 热线服务中心' }

let network: TestNetwork
let prisma: PrismaClient

beforeAll(async () => {
  network = await testNetwork({
    cell: CELL,
    clock,
    apps: [{ name: 'console', projections: [createOpenings(CELL)] }, { name: 'vault' }, { name: 'portal' }],
  })
  prisma = createPrisma(network.app('console').databaseUrl)
})
afterAll(async () => {
  await prisma.$disconnect()
  await network.close()
})

/** The vault records a look, a minute later than the last; not settled, as when the next click follows at once. */
async function look(changes: Partial<PersonalDataOpened>, by: 'vault' | 'portal' = 'vault'): Promise<Date> {
  clock.advance(60_000)
  const data = { ...PersonalDataOpened.sample, actor: { kind: 'person' as const, ...worker }, ...changes }
  const circumstances = testCircumstances({ occurredAt: clock.now().toISOString() })
  const event = PersonalDataOpened.create({ id: ids.next(), matterId: data.matterId, data, circumstances })
  await network.app(by).ledger.append({ streamId: `${by}/opening/${event.id}`, commandId: event.id, events: [event] })
  return clock.now()
}

it('finds the last look of this worker at how somebody is reached, and whether a number was among it', async () => {
  const matterId = ids.next()
  const first = await look({ matterId, fields: ['name'] })
  const last = await look({ matterId, purpose: 'call-back', fields: ['name', 'phone', 'subject'] })
  await network.settle()
  const found = await findOpenedContact(prisma, { matterId, worker })
  expect(found).toEqual({ at: last, hasPhone: true })
  expect(await findOpenedContact(prisma, { matterId, worker, after: first })).toEqual(found)
  expect(await findOpenedContact(prisma, { matterId, worker, after: last })).toBeUndefined()
})

it('takes no other look for it', async () => {
  const matterId = ids.next()
  await look({ matterId, purpose: 'handle', fields: ['narrative'] })
  await look({ matterId, purpose: 'call-back', fields: ['subject', 'narrative'] })
  await look({ matterId, purpose: 'lookup-mark', fields: ['phone'], actor: { kind: 'machine' } })
  await look({ matterId, actor: { kind: 'person', ...worker, name: '何静' } })
  await look({ matterId, actor: { kind: 'person', ...worker, unitName: '青禾县城市管理局' } })
  await look({ matterId: ids.next() })
  await look({ matterId }, 'portal')
  await network.settle()
  expect(await findOpenedContact(prisma, { matterId, worker })).toBeUndefined()
})

it('gives a trace under way its time, and no more', async () => {
  const matterId = ids.next()
  const waiting = awaitTrace(() => findOpenedContact(prisma, { matterId, worker }), 10_000)
  const at = await look({ matterId })
  expect(await waiting).toEqual({ at, hasPhone: true })
  const later = () => findOpenedContact(prisma, { matterId, worker, after: at })
  expect(await awaitTrace(later, 60)).toBeUndefined()
})

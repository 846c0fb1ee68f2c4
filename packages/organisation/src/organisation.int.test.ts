import { createPrisma } from '@yiwang/database'
import { createCallerFactory, roleSchema, type Actor, type Role } from '@yiwang/identity'
import { codeOf, testAppContext } from '@yiwang/identity/testing'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoActors, demoTown } from './demo/demo-town.ts'
import { DutyListed, UnitRegistered } from './events.ts'
import { findCommunityAt, findPlaceAt } from './shapes/shape-collection.ts'
import { chinaCalendar } from './node/holidays.ts'
import { organisationProjections } from './projections.ts'
import { findDutyOn } from './queries/duty-versions.ts'
import { findActor } from './queries/find-actor.ts'
import { createOrganisationReader } from './queries/organisation-reader.ts'
import { organisationRouter } from './router.ts'
import { seedOrganisation } from './seed.ts'

const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(11)
const createCaller = createCallerFactory(organisationRouter)

let network: TestNetwork
let prisma: ReturnType<typeof createPrisma>

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'console', projections: organisationProjections }], clock })
  prisma = createPrisma(network.app('console').databaseUrl)
  await seedOrganisation(network.app('console').ledger, demoTown)
  await network.settle()
})

afterAll(async () => {
  await prisma.$disconnect()
  await network.close()
})

const actorWith = (role: Role): Actor => ({ sub: role, name: '某人', post: '某岗', unit: 'hotline', roles: [role] })

function as(actor?: Actor) {
  const { ledger, pool, connection } = network.app('console')
  const parts = {
    cell: network.cell,
    app: 'console',
    ledger,
    pool,
    prisma,
    connection,
    clock,
    ids,
    calendar: chinaCalendar,
  }
  return createCaller(testAppContext(parts, { actor }))
}

describe('the demo town, seeded', () => {
  it('is read as other domains ask for it', async () => {
    const reader = createOrganisationReader(prisma)
    expect(await reader.findUnit('chengguan')).toMatchObject({ name: '青禾县城市管理局', kind: 'department' })
    expect(await reader.findUnit('nowhere')).toBeUndefined()
    expect(await reader.findContact('chengguan')).toEqual({ name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' })
    expect(await reader.findContact('huaiyin')).toBeUndefined()
    expect(await reader.findDuty('street-lights')).toMatchObject({ limit: { amount: 3, unit: 'working-day' } })
    expect(await reader.findDuty('nothing')).toBeUndefined()
    expect(await reader.listDuties()).toHaveLength(demoTown.duties.length)
  })

  it('is drawn: maps and addresses ask for its shapes', async () => {
    const caller = as(actorWith('dispatcher'))
    const shapes = await caller.shapes({ levels: ['county', 'town', 'community', 'grid'] })
    expect(shapes.features).toHaveLength(demoTown.divisionShapes.length + demoTown.gridShapes.length)
    expect(findCommunityAt(shapes, [124.28, 30.03])?.properties).toMatchObject({ name: '槐荫社区', level: 'community' })
    expect(findPlaceAt(shapes, 'grid', [124.28, 30.03])?.id).toMatch(/^990101001001/)
    expect(findCommunityAt(shapes, [124, 30])).toBeUndefined()
    const { features } = await caller.shapes({ levels: ['community', 'grid'], within: '990101100' })
    expect(features.map(({ id }) => id.slice(0, 9))).toEqual(Array.from({ length: 24 }, () => '990101100'))
  })

  it('knows its workers as they sign in, and nobody else', async () => {
    for (const actor of demoActors()) expect(await findActor(prisma, actor.sub)).toEqual(actor)
    expect(await findActor(prisma, 'stranger')).toBeUndefined()
    expect(await findActor(prisma, 'chen', 'shuiwu-handler')).toBeUndefined()
  })

  it('is recorded once, however often it is seeded', async () => {
    const { ledger } = network.app('console')
    const before = await ledger.position()
    await seedOrganisation(ledger, demoTown)
    expect(await ledger.position()).toBe(before)
  })

  it.each(organisationProjections.map(({ name, table, key }) => [name, { table, key }] as const))(
    '%s is the same when folded anew',
    async (name, { table, key }) => {
      const { pool, projections } = network.app('console')
      const rows = async () => (await pool.query(`SELECT * FROM ${table} ORDER BY ${key}`)).rows
      const before = await rows()
      await projections.rebuild(name)
      await network.settle()
      expect(await rows()).toEqual(before)
      expect(before.length).toBeGreaterThan(0)
    },
  )
})

describe('changing it', () => {
  const steward = actorWith('steward')

  it('shows everywhere, and a duty needs a unit', async () => {
    const corrected = { ...UnitRegistered.sample, phone: '0980-5550999' }
    await as(steward).registerUnit(corrected)
    await network.settle()
    expect((await as(steward).units()).find(({ unitId }) => unitId === corrected.unitId)?.phone).toBe('0980-5550999')
    expect(await codeOf(as(steward).listDuty({ ...DutyListed.sample, unitId: 'nowhere' }))).toBe('unit_unknown')
    expect(await codeOf(as(steward).listDuty(DutyListed.sample))).toBe('done')
  })

  it('gives a duty to another unit from today, by whom and why, and keeps what was in force before', async () => {
    const gov = { ...steward, post: '数据管理岗', unit: 'gov', unitName: '青禾县人民政府办公室' }
    const limit = { amount: 2, unit: 'working-day', basis: '县政府会议纪要', effectiveFrom: '2026-11-01' } as const
    const change = { dutyId: 'refuse', unitId: 'chengguan', limit, reason: '人手增加，缩短时限，问13800000000' }
    expect(await codeOf(as(gov).changeDuty({ ...change, unitId: 'nowhere' }))).toBe('unit_unknown')
    expect(await codeOf(as(gov).changeDuty({ ...change, dutyId: 'nothing' }))).toBe('duty_not_listed')
    await as(gov).changeDuty(change)
    await network.settle()
    expect(await codeOf(as(gov).changeDuty(change))).toBe('duty_unchanged')
    const [now, before] = await as(gov).dutyVersions({ dutyId: 'refuse' })
    const changedBy = { post: '数据管理岗', unit: '青禾县人民政府办公室' }
    expect(now).toMatchObject({
      effectiveFrom: '2026-11-23',
      reason: expect.stringMatching(/^人手增加，缩短时限，问(?!.*1380)/),
      changedBy,
      limit,
    })
    expect(before).toMatchObject({
      effectiveFrom: '2026-01-01',
      limit: { basis: '青禾县派单目录（演示，可由当地修改）' },
    })
    expect(await findDutyOn(prisma, 'refuse', '2026-11-22')).toEqual(before)
    expect(await findDutyOn(prisma, 'refuse', '2025-06-01')).toMatchObject({ limit: { amount: 3 } })
    expect(await findDutyOn(prisma, 'refuse', '2020-01-01')).toBeUndefined()
  })

  it('lists posts of a unit with the names of whoever is there, the contact first', async () => {
    const posts = (await as(steward).posts()).filter(({ unitId }) => unitId === 'hotline')
    expect(posts[0]).toMatchObject({ postId: 'hotline-dispatcher', holder: '周敏', isContact: true })
    expect(posts).toHaveLength(8)
    expect(JSON.stringify(posts)).not.toContain('zhou')
  })

  it('lists divisions from the top', async () => {
    const divisions = await as(steward).divisions()
    expect(divisions[0]).toEqual({ code: '990101', name: '青禾县', level: 'county' })
    expect(divisions).toHaveLength(demoTown.divisions.length)
  })
})

describe('permission matrix', () => {
  type Caller = ReturnType<typeof as>
  const allowedTo = async (doing: (caller: Caller) => Promise<unknown>): Promise<Role[]> => {
    const roles: Role[] = []
    for (const role of roleSchema.options) {
      if ((await codeOf(doing(as(actorWith(role))))) !== 'not_permitted') roles.push(role)
    }
    return roles
  }

  it.each<[string, readonly Role[], (caller: Caller) => Promise<unknown>]>([
    ['units', roleSchema.options, (caller) => caller.units()],
    ['divisions', roleSchema.options, (caller) => caller.divisions()],
    ['shapes', roleSchema.options, (caller) => caller.shapes({ levels: ['town'] })],
    ['duties', roleSchema.options, (caller) => caller.duties()],
    ['posts', roleSchema.options, (caller) => caller.posts()],
    ['dutyVersions', roleSchema.options, (caller) => caller.dutyVersions({ dutyId: 'refuse' })],
    ['changeDuty', ['steward'], (caller) => caller.changeDuty({ ...DutyListed.sample, reason: '演练' })],
    ['registerUnit', ['steward'], (caller) => caller.registerUnit(UnitRegistered.sample)],
    ['listDuty', ['steward'], (caller) => caller.listDuty(DutyListed.sample)],
  ])('%s', async (_name, roles, doing) => {
    expect(await allowedTo(doing)).toEqual(roles)
    expect(await codeOf(doing(as()))).toBe('sign_in_required')
  })
})

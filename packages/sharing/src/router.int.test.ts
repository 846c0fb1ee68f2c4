import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, roleSchema, type Actor, type Role } from '@yiwang/identity'
import { codeOf, testAppContext } from '@yiwang/identity/testing'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { chinaCalendar } from '@yiwang/organisation'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDataSet, demoGrant, seedSharing } from './demo/seed.ts'
import { sharingProjections } from './projections.ts'
import { sharingRouter } from './router.ts'

const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(43)
const createCaller = createCallerFactory(sharingRouter)
const keysFolder = mkdtempSync(join(tmpdir(), 'yiwang-sharing-'))

let network: TestNetwork
let prisma: ReturnType<typeof createPrisma>

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'console', projections: sharingProjections }], clock })
  const { ledger, pool, databaseUrl } = network.app('console')
  prisma = createPrisma(databaseUrl)
  await seedSharing({ ledger, pool, keysFolder, circumstances: testCircumstances({ initiator: 'system' }) })
  await network.settle()
})

afterAll(async () => {
  await prisma.$disconnect()
  await network.close()
  rmSync(keysFolder, { recursive: true })
})

function worker(role: Role, unit = 'renshe'): Actor {
  return { sub: role, name: '某人', post: '某岗', unit, unitName: `${unit}单位`, roles: [role] }
}

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

async function given(): Promise<string> {
  const grant = { ...demoGrant, grantId: ids.next() }
  await as(worker('steward')).giveGrant({ grant })
  return grant.grantId
}

describe('the data desk', () => {
  it('shows the catalogue and the grants an item may use, to those it was granted', async () => {
    expect(await as(worker('clerk', 'window')).dataSets()).toMatchObject([{ dataSetId: 'social-security-card' }])
    const itemCode = 'old-age-allowance'
    expect(await as(worker('clerk', 'window')).grantsForItem({ itemCode })).toContainEqual(demoGrant)
    expect(await as(worker('clerk', 'chengguan')).grantsForItem({ itemCode })).toEqual([])
    expect(await as(worker('clerk', 'window')).grantsForItem({ itemCode: 'other-item' })).toEqual([])
  })

  it('takes a grant back at once', async () => {
    const grantId = await given()
    await network.settle()
    await as(worker('steward')).withdrawGrant({ grantId, reason: '事项已经取消' })
    await network.settle()
    const rows = await as(worker('steward')).grants()
    expect(rows.find(({ grant }) => grant.grantId === grantId)?.withdrawnAt).toBe(clock.now().toISOString())
    const open = await as(worker('clerk', 'window')).grantsForItem({ itemCode: 'old-age-allowance' })
    expect(open.map((grant) => grant.grantId)).not.toContain(grantId)
  })

  it('gives no grant for a data set nobody registered, and takes back none that was never given', async () => {
    const grant = { ...demoGrant, grantId: ids.next(), dataSetId: 'household' }
    expect(await codeOf(as(worker('steward')).giveGrant({ grant }))).toBe('data_set_unknown')
    const withdrawing = { grantId: ids.next(), reason: '事项已经取消' }
    expect(await codeOf(as(worker('steward')).withdrawGrant(withdrawing))).toBe('grant_unknown')
  })
})

describe('permission matrix: own unit / another unit, by role', () => {
  const mark = (own: unknown, other: unknown): string =>
    `${own === 'not_permitted' ? '·' : '○'}${other === 'not_permitted' ? '·' : '●'}`

  const registering = (actor: Actor) => as(actor).registerDataSet({ dataSet: demoDataSet('B'.repeat(43)) })
  const giving = (actor: Actor) => as(actor).giveGrant({ grant: { ...demoGrant, grantId: ids.next() } })
  const withdrawing = async (actor: Actor) =>
    as(actor).withdrawGrant({ grantId: await given(), reason: '事项已经取消' })
  const filling = (actor: Actor) =>
    as(actor).fill({ grantId: ids.next(), field: 'bank', idCard: '990101194002290021', matterId: ids.next() })

  // dispatcher handler clerk operator steward callback leader auditor
  it.each<[string, string, (actor: Actor) => Promise<unknown>]>([
    ['registerDataSet', '·· ·· ·· ·· ○· ·· ·· ··', registering],
    ['giveGrant', '·· ·· ·· ·· ○· ·· ·· ··', giving],
    ['withdrawGrant', '·· ·· ·· ·· ○· ·· ·· ··', withdrawing],
    ['fill', '·· ○● ○● ·· ·· ·· ·· ··', filling],
    ['dataSets', '○● ○● ○● ○● ○● ○● ○● ○●', (actor) => as(actor).dataSets()],
    ['grants', '○● ○● ○● ○● ○● ○● ○● ○●', (actor) => as(actor).grants()],
    ['grantsForItem', '○● ○● ○● ○● ○● ○● ○● ○●', (actor) => as(actor).grantsForItem({ itemCode: 'a-b' })],
    ['askedForMatter', '○● ○● ○● ○● ○● ○● ○● ○●', (actor) => as(actor).askedForMatter({ matterId: ids.next() })],
  ])('%s', async (_name, expected, doing) => {
    const marks: string[] = []
    for (const role of roleSchema.options) {
      marks.push(mark(await codeOf(doing(worker(role))), await codeOf(doing(worker(role, 'elsewhere')))))
    }
    expect(marks.join(' ')).toBe(expected)
  })

  it('lets nobody in who is not signed in', async () => {
    expect(await codeOf(as().dataSets())).toBe('sign_in_required')
    expect(await codeOf(as().giveGrant({ grant: demoGrant }))).toBe('sign_in_required')
  })
})

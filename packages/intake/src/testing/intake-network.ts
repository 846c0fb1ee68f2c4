import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor, type Role } from '@yiwang/identity'
import { testAppContext } from '@yiwang/identity/testing'
import { createCalendar, fixedClock, seededIds } from '@yiwang/kernel'
import { generateSubjectKey } from '@yiwang/sealing'
import { testCircumstances } from '@yiwang/kernel/testing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import type { TakeInInput } from '../api.ts'
import { createReceiptSecret } from '../node/receipt-secret.ts'
import { takeInRequest, type IncomingRequest } from '../node/take-in.ts'
import { intakeProjections } from '../projections.ts'
import { createIntakeRouter } from '../router.ts'

export const clock = fixedClock('2026-11-23T02:00:00.000Z')
export const ids = seededIds(21)
export const subject = { subjectId: ids.next(), ...generateSubjectKey() }
export const takeSubject = () => Promise.resolve(subject)
export const held: string[] = []
const createCaller = createCallerFactory(
  createIntakeRouter({
    subjectKeys: { take: takeSubject, hold: ({ subjectId }) => Promise.resolve(void held.push(subjectId)) },
    findSubjectKey: () => takeSubject(),
  }),
)

let network: TestNetwork | undefined
const prisma: { portal?: ReturnType<typeof createPrisma>; console?: ReturnType<typeof createPrisma> } = {}

/** Portal and console on real servers, once for a test file. */
export async function openNetwork(): Promise<TestNetwork> {
  const apps = (['portal', 'console'] as const).map((name) => ({ name, projections: intakeProjections }))
  network = await testNetwork({ apps, clock })
  prisma.portal = createPrisma(network.app('portal').databaseUrl)
  prisma.console = createPrisma(network.app('console').databaseUrl)
  return network
}

export async function closeNetwork(): Promise<void> {
  await Promise.all([prisma.portal?.$disconnect(), prisma.console?.$disconnect()])
  await network?.close()
}

function running(): TestNetwork {
  if (network === undefined) throw new Error('started before all tests')
  return network
}

export function prismaOf(app: 'portal' | 'console') {
  const found = prisma[app]
  if (found === undefined) throw new Error('started before all tests')
  return found
}

const words = { subject: '路灯不亮', narrative: '幸福路 8 号门前路灯不亮。', name: '王先生', phone: '13800000000' }

export const incoming = (changes: Partial<IncomingRequest> = {}): IncomingRequest => ({
  kind: 'help',
  words,
  attachments: [],
  circumstances: testCircumstances(),
  commandId: ids.next(),
  receiptSecret: createReceiptSecret(),
  ...changes,
})

export const submit = (changes: Partial<IncomingRequest> = {}) =>
  takeInRequest({ ledger: running().app('portal').ledger, takeSubject }, incoming(changes))

export function as(actor: Actor | undefined, commandId = ids.next()) {
  const { ledger, pool, connection } = running().app('console')
  const { cell } = running()
  const calendar = createCalendar(new Map(), 2026)
  const parts = { cell, app: 'console', ledger, pool, prisma: prismaOf('console'), connection, clock, ids, calendar }
  return createCaller(testAppContext(parts, { actor, commandId, subjectKeys: { take: takeSubject } }))
}

export const actorWith = (role: Role, unitName = '青禾县便民服务中心'): Actor => ({
  sub: role,
  name: '某人',
  post: '综合窗口',
  unit: 'window',
  unitName,
  roles: [role],
})

export function chosen(content: string): FormData {
  const form = new FormData()
  form.set('file', new File([content], '任意名字.exe'))
  return form
}

export const atWindow = (changes: Partial<TakeInInput> = {}): TakeInInput => ({
  kind: 'complaint',
  isAnonymous: false,
  subject: '楼道堆物',
  narrative: '三号楼楼道堆满杂物。',
  name: '李女士',
  channel: 'window',
  receiptSecret: createReceiptSecret(),
  ...changes,
})

import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, roleSchema, type Actor, type AppContext, type Role } from '@yiwang/identity'
import { systemClock, type Circumstances } from '@yiwang/kernel'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64 } from './bytes.ts'
import { verifyProof } from './browser/verify-proof.ts'
import { auditErrorSentences } from './error-sentences.ts'
import { CheckpointSigned, MatterInspected } from './events.ts'
import { eventLeafData } from './event-leaf.ts'
import { logOriginOf } from './log-origin.ts'
import { treeHash } from './merkle/tree-hash.ts'
import { noteSigner, sha256 } from './node-crypto.ts'
import { witness } from './projections/witness.ts'
import { createAuditRouter } from './router.ts'
import { signNext } from './signing.ts'
import { watchedLog } from './node-watched-log.ts'

const CELL = 'auditrouter'
const NUMBER = 'YW261123-7KQ2-9XMD-Z'
let isLate = false
let inConfidence: string | undefined
const matterId = randomUUID()
const keys = generateKeyPairSync('ed25519')
const tree = treeHash(sha256)
const circumstances: Circumstances = {
  occurredAt: '2026-11-23T08:00:00.000Z',
  initiator: 'system',
  decidedBy: 'machine',
  lawfulUse: 'audit',
}
/** Everything happens in one town; what is not there lies nowhere. */
const auditRouter = createAuditRouter({
  recordOf: () => Promise.resolve({ divisionCode: '990101001001' }),
  findMatter: (number) => Promise.resolve(number === NUMBER ? matterId : undefined),
  isOverdue: () => Promise.resolve(isLate),
  isInConfidence: (type) => type === inConfidence,
})
let network: TestNetwork
let prisma: ReturnType<typeof createPrisma>
let headBefore: unknown
let logged: { eventId: string; origin: string }

function callerOf(...roles: Role[]) {
  return callerWithin(undefined, ...roles)
}

function callerWithin(divisionScope: string | undefined, ...roles: Role[]) {
  const { ledger, pool } = network.app('dashboard')
  const actor: Actor = { sub: 's', name: '周明', post: '督查员', unit: 'unit-a', roles, divisionScope }
  const locale = 'zh-CN'
  const ctx = {
    locale,
    ledger,
    pool,
    prisma,
    clock: systemClock,
    commandId: randomUUID(),
    errorSentences: auditErrorSentences,
  }
  const context = roles.length === 0 ? ctx : { ...ctx, actor }
  return createCallerFactory(auditRouter)(context as unknown as AppContext)
}

const inspection = () => ({ ...logged, reason: 'sample-check', explanation: '每周随机抽查一件' }) as const

/** Which roles get through, and what the others are told. */
async function matrix(call: (caller: ReturnType<typeof callerOf>) => Promise<unknown>) {
  const answers = await Promise.all(
    roleSchema.options.map(async (role) => {
      const refusal = await call(callerOf(role)).then(
        () => undefined,
        (error: Error) => error.message,
      )
      return { role, refusal }
    }),
  )
  const allowed = answers.filter(({ refusal }) => refusal === undefined).map(({ role }) => role)
  return { allowed, refusals: [...new Set(answers.flatMap(({ refusal }) => refusal ?? []))] }
}

const LEADERS_AND_AUDITORS = {
  allowed: ['leader', 'auditor'],
  refusals: ['您的岗位没有这项权限。如果工作需要，请联系本单位的系统管理员。'],
}

/** The notary's part, by hand: one leaf, signed. */
async function signAll(attributes: Readonly<Record<string, string>>): Promise<void> {
  const signer = { ...noteSigner(logOriginOf(CELL), keys.privateKey), sha256 }
  const leaf = tree.leaf(eventLeafData(sha256, attributes))
  const data = signNext(signer, { size: 0, root: tree.empty() }, { size: 1, read: () => leaf })
  const event = CheckpointSigned.create({ id: randomUUID(), data, circumstances })
  await network.app('notary').ledger.append({ streamId: 'notary/log/one', commandId: 'first', events: [event] })
}

/** A record of another matter. */
async function another(): Promise<{ eventId: string; origin: string }> {
  const { ledger, origin } = network.app('dashboard')
  const about = { matterId: randomUUID(), data: MatterInspected.sample }
  const event = MatterInspected.create({ id: randomUUID(), circumstances, ...about })
  await ledger.append({ streamId: `dashboard/inspection/${event.id}`, commandId: randomUUID(), events: [event] })
  return { eventId: event.id, origin }
}

beforeAll(async () => {
  const projections = witness(watchedLog(CELL, keys.publicKey))
  network = await testNetwork({ cell: CELL, apps: [{ name: 'dashboard', projections }, { name: 'notary' }] })
  prisma = createPrisma(network.app('dashboard').databaseUrl)
  const { ledger, origin } = network.app('dashboard')
  const data = { ...MatterInspected.sample, matterId }
  const event = MatterInspected.create({ id: randomUUID(), matterId, data, circumstances })
  const appended = await ledger.append({ streamId: 'dashboard/inspection/a', commandId: randomUUID(), events: [event] })
  headBefore = await callerOf().head()
  await signAll(appended.events[0]?.attributes ?? {})
  await network.settle()
  logged = { eventId: event.id, origin }
})
afterAll(async () => {
  await prisma.$disconnect()
  await network.close()
})

describe('the log over tRPC', () => {
  it('shows its head to everyone', async () => {
    expect(headBefore).toBeNull()
    expect(await callerOf().head()).toMatchObject({ origin: logOriginOf(CELL), size: 1, checkpoints: 1 })
  })

  it('gives proofs to leaders and auditors', async () => {
    expect(await matrix((caller) => caller.proof(logged))).toEqual(LEADERS_AND_AUDITORS)
    await expect(callerOf().proof(logged)).rejects.toThrow('请先登录')
  })

  it('shows what proves, and not whose matter it is about', async () => {
    const proof = await callerOf('auditor').proof(logged)
    expect(proof).toMatchObject({ record: logged, leafIndex: 0, treeSize: 1, log: logOriginOf(CELL) })
    expect(proof.record.type).toBe('yiwang.audit.matter-inspected.v1')
    expect(JSON.stringify(proof)).not.toContain(matterId)
    expect(proof).not.toHaveProperty('document')
    // everything is there to find the leaf under the signed root
    const [event] = await network.app('dashboard').ledger.find([logged.eventId])
    expect(proof.leafHash).toBe(toBase64(tree.leaf(eventLeafData(sha256, event?.attributes ?? {}))))
    expect(proof.path).toEqual([])
    expect(proof.checkpoint).toContain(proof.leafHash)
  })

  it('shows the event itself to who has left a trace at its matter, and to nobody else', async () => {
    const { eventId: traceEventId } = await callerOf('auditor').inspectMatter(inspection())
    const { document } = await callerOf('auditor').proof({ ...logged, traceEventId })
    expect(document && (await verifyProof(document, 'zh-CN'))).toMatchObject({ verdict: 'verified' })
    const elsewhere = callerWithin('990101002', 'auditor').proof({ ...logged, traceEventId })
    await expect(elsewhere).rejects.toThrow('没有这项权限')
    const untraced = callerOf('auditor').proof({ ...logged, traceEventId: randomUUID() })
    await expect(untraced).rejects.toThrow('没有这项权限')
    const other = await another()
    const { eventId } = await callerOf('auditor').inspectMatter({ ...inspection(), ...other })
    await expect(callerOf('auditor').proof({ ...logged, traceEventId: eventId })).rejects.toThrow('没有这项权限')
  })

  it('keeps to itself what one person said in confidence, also with a trace, and whose it was', async () => {
    const { eventId: traceEventId } = await callerOf('auditor').inspectMatter(inspection())
    const { eventId: elsewhere } = await callerOf('auditor').inspectMatter({ ...inspection(), ...(await another()) })
    inConfidence = MatterInspected.type
    const proofs = [traceEventId, elsewhere].map((trace) =>
      callerOf('auditor').proof({ ...logged, traceEventId: trace }),
    )
    const bare = await callerOf('auditor').proof(logged)
    expect(await Promise.all(proofs)).toEqual([bare, bare])
    expect(bare).not.toHaveProperty('document')
    inConfidence = undefined
  })

  it('says so when an event is not logged yet, or not known here', async () => {
    const { eventId } = await callerOf('leader').inspectMatter(inspection())
    await expect(callerOf('auditor').proof({ ...logged, eventId })).rejects.toThrow('还没有收入存证日志')
    await expect(callerOf('auditor').proof({ ...logged, origin: `${CELL}/portal` })).rejects.toThrow(
      '还没有收入存证日志',
    )
  })
})

describe('following one matter', () => {
  it('is for leaders and auditors, and leaves a trace each time', async () => {
    expect(await matrix((caller) => caller.inspectMatter(inspection()))).toEqual(LEADERS_AND_AUDITORS)
    const input = inspection()
    const { eventId } = await callerOf('auditor').inspectMatter(input)
    const [trace] = await network.app('dashboard').ledger.find([eventId])
    expect(trace).toMatchObject({ matterId, lane: 'open' })
    expect(MatterInspected.match(trace ?? { type: '', data: {} })).toMatchObject({ explanation: input.explanation })
  })

  it('ends at the division for those who have one', async () => {
    const call = (division: string) => callerWithin(division, 'leader').inspectMatter(inspection())
    await expect(call('990101001')).resolves.toHaveProperty('eventId')
    await expect(call('990101002')).rejects.toThrow('没有这项权限')
  })

  it('begins from a record of a matter that is known here', async () => {
    const calls = [{ eventId: randomUUID() }, { origin: `${CELL}/portal` }]
    for (const call of calls)
      await expect(callerOf('auditor').inspectMatter({ ...inspection(), ...call })).rejects.toThrow('没有这条记录')
  })

  it('begins from a receipt number, too, and says when there is none such', async () => {
    const { origin: _origin, eventId: _eventId, ...why } = inspection()
    const { eventId } = await callerOf('leader').inspectMatter({ receiptNumber: NUMBER, ...why })
    expect((await network.app('dashboard').ledger.find([eventId]))[0]).toMatchObject({ matterId })
    const unknown = callerOf('leader').inspectMatter({ receiptNumber: 'YW1', ...why })
    await expect(unknown).rejects.toThrow('没有这个编号的事')
    const elsewhere = callerWithin('990101002', 'leader').inspectMatter({ receiptNumber: NUMBER, ...why })
    await expect(elsewhere).rejects.toThrow('没有这项权限')
  })

  it('is not said to be for being overdue where nothing is', async () => {
    const call = () => callerOf('leader').inspectMatter({ ...inspection(), reason: 'overdue' })
    await expect(call()).rejects.toThrow('这件事没有超期')
    isLate = true
    await expect(call()).resolves.toHaveProperty('eventId')
    isLate = false
  })

  it('needs a reason', async () => {
    await expect(callerOf('leader').inspectMatter({ ...inspection(), explanation: '看看' })).rejects.toThrow('missing')
  })
})

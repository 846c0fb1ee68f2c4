import { MatterInspected } from '@yiwang/audit/contracts'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, roleSchema, type Actor, type Role } from '@yiwang/identity'
import { codeOf, testAppContext } from '@yiwang/identity/testing'
import { createCalendar, fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { generateSubjectKey, open } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OpeningAnswered, PersonalDataOpened, SubjectKeysIssued, type OpenedBy } from '../events.ts'
import { createOpeningQuestions } from '../projections/opening-questions.ts'
import { createOpenings } from '../projections/openings.ts'
import { createSubjectKeys } from '../projections/subject-keys.ts'
import { openingsOfMatter, questionsOfMatter } from '../queries.ts'
import { privacyRouter } from '../router.ts'
import { askWhy } from './ask.ts'

const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(77)
const matterId = ids.next()
const subject = { subjectId: ids.next(), ...generateSubjectKey() }
const createCaller = createCallerFactory(privacyRouter)
const CELL = 'questioned'

let network: TestNetwork
const clients = new Map<string, ReturnType<typeof createPrisma>>()

function prismaOf(app: 'portal' | 'console') {
  const found = clients.get(app)
  if (found === undefined) throw new Error('started before all tests')
  return found
}

/** The vault records a look. */
async function look(actor: OpenedBy): Promise<string> {
  const id = ids.next()
  const data = { ...PersonalDataOpened.sample, matterId, subjectIds: [subject.subjectId], actor }
  const event = PersonalDataOpened.create({ id, matterId, data, circumstances: testCircumstances() })
  const { ledger } = network.app('vault')
  await ledger.append({ streamId: `vault/opening/${id}`, commandId: id, events: [event] })
  await network.settle()
  return id
}

beforeAll(async () => {
  const projections = [createSubjectKeys(CELL), createOpenings(CELL), createOpeningQuestions(CELL)]
  network = await testNetwork({
    cell: CELL,
    clock,
    apps: [{ name: 'portal', projections }, { name: 'console', projections }, { name: 'vault' }, { name: 'dashboard' }],
  })
  for (const app of ['portal', 'console'] as const) clients.set(app, createPrisma(network.app(app).databaseUrl))
  const keys = [{ subjectId: subject.subjectId, publicKey: subject.publicKey }]
  const issued = SubjectKeysIssued.create({
    id: ids.next(),
    data: { pool: 'portal', keys },
    circumstances: testCircumstances(),
  })
  await network
    .app('vault')
    .ledger.append({ streamId: `vault/key-pool/${ids.next()}`, commandId: ids.next(), events: [issued] })
  await network.settle()
})

afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.$disconnect()))
  await network.close()
})

const steward: Actor = {
  sub: 'su',
  name: '苏敏',
  post: '数据管理岗',
  unit: 'data',
  unitName: '数据局',
  roles: ['steward'],
}
const chen = { kind: 'person', name: '陈工', post: '诉求承办岗', unit: 'chengguan', unitName: '城管局' } as const

function as(actor: Actor | undefined) {
  const { ledger, pool, connection } = network.app('console')
  const calendar = createCalendar(new Map(), 2026)
  const parts = {
    cell: CELL,
    app: 'console',
    ledger,
    pool,
    prisma: prismaOf('console'),
    connection,
    clock,
    ids,
    calendar,
  }
  const opened = { box: 'inquiry', fields: { inquiry: '为什么看？' } }
  const context = testAppContext(parts, {
    actor,
    vault: { open: ({ eventIds }) => Promise.resolve([{ eventId: eventIds[0] ?? '', ...opened }]) },
    signActor: ({ purpose }) => Promise.resolve(purpose),
  })
  return createCaller(context)
}

async function ask(openingId: string, inquiry?: string, occurredAt?: string): Promise<string> {
  const { ledger } = network.app('portal')
  const questions = await questionsOfMatter(prismaOf('portal'), matterId)
  await askWhy(ledger, {
    matterId,
    openingId,
    questions,
    inquiry,
    subject,
    commandId: ids.next(),
    circumstances: { ...testCircumstances(), ...(occurredAt === undefined ? {} : { occurredAt }) },
  })
  await network.settle()
  const asked = await questionsOfMatter(prismaOf('console'), matterId)
  return asked.find((each) => each.openingId === openingId && each.answeredAt === null)?.questionId ?? ''
}

const waiting = async (actor: Actor) => (await as(actor).openingQuestions({ which: 'open', limit: 50 })).items

const answer = (questionId: string, text = '核对地址时需要看。') => ({
  questionId,
  finding: 'needed' as const,
  answer: text,
})

describe('a question about a look', () => {
  it('reaches the desk with the look in words, and its answer the person, sealed', async () => {
    const questionId = await ask(await look(chen), '我没有留电话，为什么看联系方式？')
    const desk = await waiting(steward)
    expect(desk.find((row) => row.questionId === questionId)).toMatchObject({
      matterId,
      hasInquiry: true,
      answeredAt: null,
      isOwn: false,
      opening: { receiver: '城管局 诉求承办岗 陈工' },
    })
    await as(steward).answerQuestion(answer(questionId))
    await network.settle()
    const [told] = await questionsOfMatter(prismaOf('portal'), matterId)
    expect(told).toMatchObject({ finding: 'needed', answeredBy: '数据局 数据管理岗 苏敏' })
    const [event] = await network.app('portal').ledger.find([told?.answerId ?? ''])
    const data = event === undefined ? undefined : OpeningAnswered.match(event)
    if (data === undefined || event === undefined) throw new Error('an answer was given')
    const context = { cell: CELL, eventId: event.id, subjectId: subject.subjectId, box: 'answer' }
    expect(open({ privateKey: subject.privateKey, context, box: data.answer })).toEqual({
      answer: '核对地址时需要看。',
    })
    for (const app of ['portal', 'console'] as const) {
      const stored = await network.app(app).pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
      expect(JSON.stringify(stored.rows)).not.toMatch(/没有留电话|核对地址/)
    }
  })

  it('may be about somebody who followed the course of the matter, and is answered under the asker’s key', async () => {
    const id = ids.next()
    const data = { ...MatterInspected.sample, matterId, actor: { name: '赵立', post: '分管副县长', unit: '县政府' } }
    const event = MatterInspected.create({ id, matterId, data, circumstances: testCircumstances() })
    await network
      .app('dashboard')
      .ledger.append({ streamId: `dashboard/inspection/${id}`, commandId: id, events: [event] })
    await network.settle()
    const seen = (await openingsOfMatter(prismaOf('portal'), matterId)).find((look) => look.id === id)
    expect(seen).toMatchObject({ purpose: 'sample-check', person: '县政府 分管副县长 赵立', fields: [] })
    const questionId = await ask(id, '为什么看？')
    const desk = await waiting(steward)
    expect(desk.find((row) => row.questionId === questionId)).toMatchObject({
      opening: { basis: expect.stringContaining('监督') },
    })
    const self = { ...steward, name: '赵立', unit: 'gov', unitName: '县政府' }
    expect(await codeOf(as(self).answerQuestion(answer(questionId)))).toBe('own_opening')
    expect(await codeOf(as(steward).answerQuestion(answer(questionId)))).toBe('done')
  })

  it('is answered once, and never by the one who looked', async () => {
    const own = { ...steward, sub: 'chen', name: '陈工', unit: 'chengguan' }
    const questionId = await ask(await look(chen))
    expect((await waiting(own)).find((row) => row.questionId === questionId)?.isOwn).toBe(true)
    expect(await codeOf(as(own).answerQuestion(answer(questionId)))).toBe('own_opening')
    expect(await codeOf(as(steward).answerQuestion(answer(questionId)))).toBe('done')
    expect(await codeOf(as(steward).answerQuestion(answer(questionId)))).toBe('already_answered')
    expect(await codeOf(as(steward).answerQuestion(answer(ids.next())))).toBe('question_unknown')
  })

  it('may be about a machine, and waits for its answer before it is put again', async () => {
    const openingId = await look({ kind: 'machine' })
    const questionId = await ask(openingId)
    await expect(ask(openingId)).rejects.toThrow('question_waiting')
    await as(steward).answerQuestion(answer(questionId))
    await network.settle()
    expect(await ask(openingId)).not.toBe(questionId)
  })

  it.each([
    ['no words', { answer: '  ' }],
    ['words without end', { answer: '长'.repeat(1001) }],
    ['a NUL', { answer: 'a\u0000b' }],
    ['another finding', { finding: 'whatever' as 'needed' }],
    ['no id', { questionId: 'x' }],
  ])('is not answered with %s', async (_name, changes) => {
    expect(await codeOf(as(steward).answerQuestion({ ...answer(ids.next()), ...changes }))).toBe('BAD_REQUEST')
  })

  it('is listed page by page, the longest waiting first, apart from those answered', async () => {
    const asked: string[] = []
    for (let n = 0; n < 3; n += 1) asked.push(await ask(await look(chen), undefined, `2026-11-23T01:0${n}:00.000Z`))
    const all = (await waiting(steward)).map(({ questionId }) => questionId)
    expect(all.filter((id) => asked.includes(id))).toEqual(asked)
    const first = await as(steward).openingQuestions({ which: 'open', limit: 2 })
    expect(first).toMatchObject({ total: all.length })
    const second = await as(steward).openingQuestions({ which: 'open', limit: 50, after: first.next })
    expect([...first.items, ...second.items].map(({ questionId }) => questionId)).toEqual(all)
    expect(second.next).toBeUndefined()
    for (const questionId of asked) await as(steward).answerQuestion(answer(questionId))
    await network.settle()
    const answered = await as(steward).openingQuestions({ which: 'answered', limit: 50 })
    expect(answered.items.map(({ questionId }) => questionId)).toEqual(expect.arrayContaining(asked))
    expect(answered.items.every(({ answeredAt }) => answeredAt !== null)).toBe(true)
    expect((await waiting(steward)).some(({ questionId }) => asked.includes(questionId))).toBe(false)
  })

  it('counts for nothing when another app says it', async () => {
    const before = (await questionsOfMatter(prismaOf('console'), matterId)).length
    const { ledger } = network.app('console')
    const forged = { matterId, openingId: await look(chen), questions: [], subject }
    await askWhy(ledger, { ...forged, commandId: ids.next(), circumstances: testCircumstances() })
    await network.settle()
    expect(await questionsOfMatter(prismaOf('console'), matterId)).toHaveLength(before)
  })
})

describe('permission matrix', () => {
  type Caller = ReturnType<typeof as>
  const OVERSEERS: readonly Role[] = ['steward', 'auditor']

  it.each<[string, (caller: Caller, questionId: string) => Promise<unknown>]>([
    ['openingQuestions', (caller) => caller.openingQuestions({ which: 'open' })],
    ['openInquiry', (caller, questionId) => caller.openInquiry({ questionId })],
    ['answerQuestion', (caller, questionId) => caller.answerQuestion(answer(questionId))],
  ])('%s', async (_name, doing) => {
    const allowed: Role[] = []
    for (const role of roleSchema.options) {
      const questionId = await ask(await look(chen))
      if ((await codeOf(doing(as({ ...steward, roles: [role] }), questionId))) === 'done') allowed.push(role)
    }
    expect(allowed).toEqual(OVERSEERS)
    expect(await codeOf(doing(as(undefined), ids.next()))).toBe('sign_in_required')
  })
})

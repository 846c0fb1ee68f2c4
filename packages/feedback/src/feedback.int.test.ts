import {
  caseworkProjections,
  createCaseAggregate,
  createCaseworkPolicies,
  getCase,
  listTimeline,
} from '@yiwang/casework'
import type { CaseCommand } from '@yiwang/casework/contracts'
import { testLimit, testWorker } from '@yiwang/casework/testing'
import { createPrisma } from '@yiwang/database'
import { createCallerFactory, roleSchema, type Actor, type AppContext, type Role } from '@yiwang/identity'
import { createReceiptSecret, request, takeInRequest } from '@yiwang/intake'
import { sampleBox } from '@yiwang/intake/testing'
import { createCalendar, fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from './events.ts'
import { sayRating, sayResult } from './node/say.ts'
import { createFeedbackPolicies } from './policies.ts'
import { feedbackProjections, feedbackProjectionsForHandlers, HIDDEN_FROM_HANDLERS } from './projections.ts'
import { findOwnFeedback } from './queries/own-feedback.ts'
import { feedbackRouter } from './router.ts'

const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(51)
const subject = { subjectId: ids.next(), ...generateSubjectKey() }
const calendar = createCalendar(new Map([['2026-01-01', { kind: 'holiday', name: '元旦' }]]), 2026)
const caseAggregate = createCaseAggregate({ calendar })
const circumstances = testCircumstances()

let network: TestNetwork
let portal: ReturnType<typeof createPrisma>
let console: ReturnType<typeof createPrisma>

beforeAll(async () => {
  network = await testNetwork({
    clock,
    apps: [
      { name: 'portal', projections: [...caseworkProjections(), ...feedbackProjections] },
      {
        name: 'console',
        projections: [...caseworkProjections({ leaveOut: HIDDEN_FROM_HANDLERS }), ...feedbackProjectionsForHandlers],
        policies: () => [...createCaseworkPolicies(caseAggregate), ...createFeedbackPolicies(caseAggregate)],
      },
    ],
  })
  portal = createPrisma(network.app('portal').databaseUrl)
  console = createPrisma(network.app('console').databaseUrl)
})

afterAll(async () => {
  await Promise.all([portal.$disconnect(), console.$disconnect()])
  await network.close()
})

async function onCase(matterId: string, ...commands: readonly CaseCommand[]): Promise<void> {
  const { ledger } = network.app('console')
  for (const command of commands) await ledger.execute(caseAggregate, { id: matterId, command, commandId: ids.next() })
  await network.settle()
}

const reply: CaseCommand = {
  type: 'ReplyToCase',
  unitId: 'chengguan',
  reply: sampleBox('reply'),
  by: testWorker,
  circumstances,
}

async function replied(): Promise<string> {
  const { matterId } = await takeInRequest(
    { ledger: network.app('portal').ledger, takeSubject: () => Promise.resolve(subject) },
    {
      kind: 'help',
      words: { subject: '路灯', narrative: '不亮。' },
      attachments: [],
      circumstances,
      commandId: ids.next(),
      receiptSecret: createReceiptSecret(),
    },
  )
  await network.settle()
  const responsible = { name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' }
  const dispatchedBy = { post: '派单岗', unit: '热线中心' }
  const data = { unitId: 'chengguan', unitName: '城管局', limit: testLimit, responsible, dispatchedBy }
  await onCase(
    matterId,
    { type: 'DispatchCase', data, circumstances },
    { type: 'SignCase', unitId: 'chengguan', by: testWorker, circumstances },
    reply,
  )
  return matterId
}

async function speaking(matterId: string, commandId = ids.next()) {
  const { ledger } = network.app('portal')
  return { ledger, own: await findOwnFeedback(portal, matterId), circumstances, commandId }
}

async function say(matterId: string, result: Result): Promise<void> {
  const speaker = await speaking(matterId)
  await sayResult(speaker, { result, round: speaker.own.rounds })
  await network.settle()
}

describe('what a person says', () => {
  it('takes the case up again until it is solved', async () => {
    const matterId = await replied()
    expect(await findOwnFeedback(portal, matterId)).toMatchObject({ rounds: 1, canConfirm: true, canRate: true })
    await say(matterId, 'not')
    expect(await getCase(console, matterId)).toMatchObject({ state: 'handling', reopened: 1, unitId: 'chengguan' })
    expect(await findOwnFeedback(portal, matterId)).toMatchObject({ canConfirm: false, result: 'not' })
    await onCase(matterId, reply)
    await say(matterId, 'partly')
    expect(await getCase(console, matterId)).toMatchObject({ state: 'closed', outcome: 'partly', rounds: 2 })
    await expect(say(matterId, 'solved')).rejects.toThrow('already_confirmed')
    expect(await getCase(portal, matterId)).toMatchObject({ state: 'closed', outcome: 'partly' })
  })

  it('takes "partly" up once, and ends with "solved"', async () => {
    const matterId = await replied()
    await say(matterId, 'partly')
    expect(await getCase(console, matterId)).toMatchObject({ state: 'handling', reopened: 1 })
    await onCase(matterId, reply)
    await say(matterId, 'solved')
    expect(await getCase(console, matterId)).toMatchObject({ state: 'closed', outcome: 'solved' })
  })

  it('is not asked of who withdrew, and cannot take the case up again', async () => {
    const matterId = await replied()
    const command = { type: 'WithdrawRequest', matterId, isClosed: false, circumstances } as const
    await network.app('portal').ledger.execute(request, { id: matterId, command, commandId: ids.next() })
    await network.settle()
    expect(await getCase(console, matterId)).toMatchObject({ state: 'closed', outcome: 'withdrawn' })
    expect(await findOwnFeedback(portal, matterId)).toMatchObject({ isWithdrawn: true, canConfirm: false })
    await expect(say(matterId, 'not')).rejects.toThrow('matter_withdrawn')
  })

  it('is recorded once, and only about a reply that is there', async () => {
    const matterId = await replied()
    const speaker = await speaking(matterId)
    await expect(sayResult(speaker, { result: 'not', round: 2 })).rejects.toThrow('not_replied_yet')
    const first = await sayResult(speaker, { result: 'solved', round: 1 })
    expect(await sayResult(speaker, { result: 'solved', round: 1 })).toEqual(first)
    await network.settle()
    expect(await getCase(console, matterId)).toMatchObject({ state: 'closed' })
  })
})

describe('a rating', () => {
  it('is the person’s to see and nowhere on the console, sealed words included', async () => {
    const matterId = await replied()
    await sayRating(await speaking(matterId), { score: 1, comment: '等得太久' }, subject)
    await network.settle()
    expect(await findOwnFeedback(portal, matterId)).toMatchObject({ score: 1, canRate: false })
    const kinds = async (prisma: typeof portal) => (await listTimeline(prisma, matterId)).map(({ kind }) => kind)
    expect(await kinds(portal)).toContain('feedback.matter-rated.v1')
    expect(await kinds(console)).not.toContain('feedback.matter-rated.v1')
    expect(await console.feedbackRating.count()).toBe(0)
    const { rows } = await network
      .app('console')
      .pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
    expect(JSON.stringify(rows)).not.toContain('等得太久')
    await expect(sayRating(await speaking(matterId), { score: 5 }, subject)).rejects.toThrow('already_rated')
  })
})

describe('figures', () => {
  const actorWith = (role: Role): Actor => ({ sub: role, name: '某人', post: '某岗', unit: 'gov', roles: [role] })

  function as(actor: Actor | undefined) {
    const { ledger, pool, connection } = network.app('portal')
    const unused = () => Promise.reject(new Error('figures open nothing'))
    const context: AppContext = {
      locale: 'zh-CN',
      cell: network.cell,
      app: 'dashboard',
      ledger,
      pool,
      prisma: portal,
      connection,
      clock,
      ids,
      calendar,
      commandId: ids.next(),
      vault: { open: unused },
      subjectKeys: { take: unused },
      signActor: unused,
      errorSentences: {},
      ...(actor === undefined ? {} : { actor }),
    }
    return createCallerFactory(feedbackRouter)(context)
  }

  it('count locked ratings, with those who said nothing beside them', async () => {
    const before = await as(actorWith('leader')).ratings()
    const [silent, rated, still] = [await replied(), await replied(), await replied()]
    await sayRating(await speaking(rated), { score: 4 }, subject)
    await sayRating(await speaking(still), { score: 1 }, subject)
    await say(silent, 'solved')
    await say(rated, 'solved')
    const after = await as(actorWith('leader')).ratings()
    expect(after).toMatchObject({ rated: before.rated + 1, unrated: before.unrated + 1, satisfied: null })
    expect(await as(actorWith('handler')).confirmations()).toMatchObject({ solved: expect.any(Number) })
  })

  it.each<[string, readonly Role[], (caller: ReturnType<typeof as>) => Promise<unknown>]>([
    ['confirmations', roleSchema.options, (caller) => caller.confirmations()],
    ['ratings', ['callback', 'leader', 'auditor'], (caller) => caller.ratings()],
  ])('%s: who may see them', async (_name, roles, doing) => {
    const allowed: Role[] = []
    for (const role of roleSchema.options) {
      const isAllowed = await doing(as(actorWith(role))).then(
        () => true,
        () => false,
      )
      if (isAllowed) allowed.push(role)
    }
    expect(allowed).toEqual(roles)
    await expect(doing(as(undefined))).rejects.toThrow('登录')
  })

  it.each(['feedback_confirmations', 'feedback_ratings'])('%s is the same when folded anew', async (name) => {
    const { pool, projections } = network.app('portal')
    const rows = async () => (await pool.query(`SELECT * FROM ${name} ORDER BY 1`)).rows
    await network.settle()
    const before = await rows()
    await projections.rebuild(name)
    await network.settle()
    expect(await rows()).toEqual(before)
    expect(before.length).toBeGreaterThan(3)
  })
})

import { codeOf } from '@yiwang/identity/testing'
import type { SealedBox } from '@yiwang/kernel'
import { open } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaseReplied } from './events.ts'
import { getCase } from './queries/find-case.ts'
import { eraseTexts } from './queries/texts.ts'
import { countTimeline, listTimeline } from './queries/timeline.ts'
import { testLimit } from './testing.ts'
import { dispatcher, handler, startCaseworkNetwork, worker, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork

beforeAll(async () => {
  town = await startCaseworkNetwork()
})

afterAll(() => town.close())

describe('a matter from the portal', () => {
  it('is opened by itself, suggested, dispatched by a person, signed for and replied to', async () => {
    const matterId = await town.submitted()
    expect(await getCase(town.prisma, matterId)).toMatchObject({ state: 'open', channel: 'portal', hops: 0 })
    expect(await town.as(dispatcher).suggest({ matterId })).toEqual({ suggestion: null, similar: [] })
    await town.indexed(matterId)
    expect(await town.as(dispatcher).suggest({ matterId })).toMatchObject({
      suggestion: { unitId: 'chengguan', terms: ['路灯', '不亮'], words: ['路灯', '不亮', '门口'] },
    })

    await town.as(dispatcher).dispatch({ matterId, unitId: 'chengguan', dutyId: 'street-lights' })
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({
      state: 'dispatched',
      unitName: '青禾县城市管理局',
      responsibleName: '陈刚',
      deadline: new Date('2026-11-26T15:59:59.000Z'),
      deadlineIsEstimate: false,
    })

    await town.as(handler).sign({ matterId })
    const talk = '说好明天上午来修。'
    town.opened(matterId, handler)
    await town.as(handler).recordContact({ matterId, way: 'phone', outcome: 'not-answered' })
    await town.as(handler).recordContact({ matterId, way: 'phone', outcome: 'reached', talk })
    await town.as(handler).addNote({ matterId, note: '已与物业核实。' })
    await town.as(handler).reply({ matterId, reply: '路灯已于 11 月 24 日修复。' })
    await town.network.settle()
    const detail = await town.as(handler).get({ matterId })
    expect(detail.case).toMatchObject({
      state: 'replied',
      rounds: 1,
      respondBy: new Date('2026-11-24T15:59:59.000Z'),
      firstContactAt: town.clock.now(),
      firstActionAt: town.clock.now(),
    })
    expect(detail.texts).toMatchObject([{ title: '路灯', part: 'request' }])
    expect(detail.timeline.map(({ sentence }) => sentence)).toEqual([
      '收到您的求助。',
      '已受理。',
      '已派给青禾县城市管理局办理，应在 11月26日 24:00 前答复（3 个工作日），最晚 11月24日 24:00 前与您联系，联系人：诉求承办岗 陈刚，电话 0980-5550205。',
      '青禾县城市管理局 诉求承办岗 陈刚 已签收，办公电话 0980-5550205。',
      '青禾县城市管理局 诉求承办岗 陈刚 给您打过电话，没有接通。',
      '青禾县城市管理局 诉求承办岗 陈刚 给您打了电话，和您通了话。',
      '青禾县城市管理局 诉求承办岗 陈刚 写了一条内部备注。',
      '青禾县城市管理局 诉求承办岗 陈刚 作了第 1 次答复。',
    ])
    expect(await countTimeline(town.prisma, matterId)).toBe(8)
  })

  it('keeps the reply sealed under the person’s key, also from the portal’s ledger, and the note at home', async () => {
    const matterId = await town.signed()
    await town.as(handler).addNote({ matterId, note: '内部说明一二三。' })
    await town.as(handler).reply({ matterId, reply: '给您的答复四五六。' })
    await town.network.settle()
    const stream = await town.network.app('portal').ledger.load(`console/case/${matterId}`)
    const event = stream.at(-1)
    const box = event === undefined ? undefined : CaseReplied.match(event)?.reply
    if (event === undefined || box === undefined) throw new Error('the reply reaches the portal')
    const context = { cell: town.network.cell, eventId: event.id, subjectId: town.subject.subjectId, box: 'reply' }
    expect(open({ privateKey: town.subject.privateKey, context, box })).toEqual({ reply: '给您的答复四五六。' })
    expect(stream.map(({ type }) => type)).not.toContain('casework.internal-note-added.v1')
    for (const app of ['portal', 'console'] as const) {
      const { rows } = await town.network
        .app(app)
        .pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
      expect(JSON.stringify(rows)).not.toMatch(/一二三|四五六/)
    }
  })

  it('is to be responded to in a day, in two hours where it is urgent; not where nobody left a telephone', async () => {
    const [ordinary, urgent, anonymous] = [await town.submitted(), await town.submitted(), await town.submitted(false)]
    await town.as(dispatcher).dispatch({ matterId: ordinary, unitId: 'chengguan' })
    await town.as(dispatcher).dispatch({ matterId: urgent, unitId: 'chengguan', dutyId: 'gas-danger' })
    await town.as(dispatcher).dispatch({ matterId: anonymous, unitId: 'chengguan' })
    await town.network.settle()
    const respondBy = async (matterId: string) => (await getCase(town.prisma, matterId)).respondBy
    expect(await respondBy(ordinary)).toEqual(new Date('2026-11-24T15:59:59.000Z'))
    expect(await respondBy(urgent)).toEqual(new Date(town.clock.now().getTime() + 2 * 3_600_000))
    expect(await respondBy(anonymous)).toBeNull()
  })

  it('keeps what was said when the person was reached under their key', async () => {
    const matterId = await town.signed()
    await town.as(handler).recordContact({ matterId, way: 'visit', outcome: 'reached', talk: '当面说好七八九。' })
    const later = new Date(town.clock.now().getTime() + 3_600_000).toISOString()
    const contact = { matterId, way: 'phone', outcome: 'reached', occurredAt: later } as const
    expect(await codeOf(town.as(handler).recordContact(contact))).toBe('contact_in_future')
    await town.network.settle()
    const { rows } = await town.network
      .app('portal')
      .pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
    expect(JSON.stringify(rows)).not.toContain('七八九')
  })

  it('takes a reply and a note in one act, each sealed for its own place and on its own lane', async () => {
    const matterId = await town.signed()
    await town.as(handler).reply({ matterId, reply: '已经修好了甲乙丙。', note: '备件用完了丁戊己。' })
    await town.network.settle()
    const stream = await town.network.app('console').ledger.load(`console/case/${matterId}`)
    const [answer, aside] = stream.slice(-2)
    const openAt = (event: typeof answer, box: 'reply' | 'note'): unknown => {
      const sealed = (event?.data as Record<string, SealedBox> | undefined)?.[box]
      if (event === undefined || sealed === undefined) throw new Error(`${box} is there`)
      const context = { cell: town.network.cell, eventId: event.id, subjectId: town.subject.subjectId, box }
      return open({ privateKey: town.subject.privateKey, context, box: sealed })
    }
    expect(openAt(answer, 'reply')).toEqual({ reply: '已经修好了甲乙丙。' })
    expect(openAt(aside, 'note')).toEqual({ note: '备件用完了丁戊己。' })
    const atThePortal = await town.network.app('portal').ledger.load(`console/case/${matterId}`)
    expect(atThePortal.at(-1)?.id).toBe(answer?.id)
  })

  it('asks for a reason when the suggestion is not followed, and shows it', async () => {
    const matterId = await town.submitted()
    await town.indexed(matterId)
    const elsewhere = { matterId, unitId: 'zhujian' }
    expect(await codeOf(town.as(dispatcher).dispatch(elsewhere))).toBe('reason_required')
    await town.as(dispatcher).dispatch({ ...elsewhere, reason: '小区内部路灯由物业负责' })
    await town.network.settle()
    const dispatch = (await listTimeline(town.prisma, matterId)).at(-1)
    expect(dispatch).toMatchObject({
      decidedBy: 'both',
      facts: { suggested: { unitId: 'chengguan', terms: ['路灯', '不亮'], model: 'keywords' }, limit: testLimit },
    })
    // words of the person's own stay out of the event
    expect(dispatch?.facts.suggested).not.toHaveProperty('words')
  })

  it('is refused to units that do not exist or cannot be reached, and to duties not listed', async () => {
    const matterId = await town.submitted()
    expect(await codeOf(town.as(dispatcher).dispatch({ matterId, unitId: 'nowhere' }))).toBe('unit_not_found')
    expect(await codeOf(town.as(dispatcher).dispatch({ matterId, unitId: 'huaiyin' }))).toBe('contact_not_found')
    const unlisted = { matterId, unitId: 'chengguan', dutyId: 'nothing' }
    expect(await codeOf(town.as(dispatcher).dispatch(unlisted))).toBe('duty_not_found')
    expect(await codeOf(town.as(dispatcher).dispatch({ matterId: town.ids.next(), unitId: 'chengguan' }))).toBe(
      'case_not_found',
    )
  })

  it('is replied to once, however often the button is pressed', async () => {
    const matterId = await town.signed()
    const commandId = town.ids.next()
    const reply = { matterId, reply: '已修复。' }
    const first = await town.as(handler, commandId).reply(reply)
    expect(await town.as(handler, commandId).reply(reply)).toEqual(first)
    expect(await codeOf(town.as(handler).reply(reply))).toBe('awaiting_confirmation')
  })
})

describe('a question to the person', () => {
  it('waits for their answer, comes back with it, and leaves the deadline as it is', async () => {
    const matterId = await town.signed()
    const before = await getCase(town.prisma, matterId)
    await town.as(handler).ask({ matterId, question: '是哪一盏灯？灯杆上有编号吗？' })
    expect(await codeOf(town.as(handler).ask({ matterId, question: '还有呢？' }))).toBe('question_open')
    await town.network.settle()
    const waiting = await getCase(town.prisma, matterId)
    expect(waiting).toMatchObject({ state: 'handling', deadline: before.deadline, cameBackAt: null })
    expect((await town.as(handler).list({ hasComeBack: true })).items).toEqual([])

    const { questionEventId } = waiting
    if (questionEventId === null) throw new Error('a question is open')
    await town.answered(matterId, questionEventId)
    const answered = await town.as(handler).get({ matterId })
    expect(answered.case).toMatchObject({
      questionEventId: null,
      cameBackAt: town.clock.now(),
      deadline: before.deadline,
    })
    expect(answered.timeline.slice(-3).map(({ sentence }) => sentence)).toEqual([
      '青禾县城市管理局 诉求承办岗 陈刚 请您补充一件事。',
      '收到您的回答。',
      '承办单位收到了您的回答。',
    ])
    expect((await town.as(handler).list({ hasComeBack: true })).items).toMatchObject([{ matterId }])
    expect(await town.as(handler).counts()).toMatchObject({ back: 1 })
    await town.as(handler).ask({ matterId, question: '还亮吗？' })
    await town.network.settle()
    expect(await town.as(handler).counts()).not.toHaveProperty('back')
  })

  it('can be taken back, and an answer that comes later is an addition', async () => {
    const matterId = await town.signed()
    await town.as(handler).ask({ matterId, question: '哪一盏？' })
    await town.network.settle()
    const { questionEventId } = await getCase(town.prisma, matterId)
    if (questionEventId === null) throw new Error('a question is open')
    await town.as(handler).withdrawQuestion({ matterId, questionEventId })
    await town.answered(matterId, questionEventId)
    expect(await getCase(town.prisma, matterId)).toMatchObject({ questionEventId: null, cameBackAt: town.clock.now() })
    const kinds = (await listTimeline(town.prisma, matterId)).map(({ kind }) => kind)
    expect(kinds).toContain('casework.question-withdrawn.v1')
    expect(kinds).not.toContain('casework.question-answered.v1')
  })
})

describe('time', () => {
  it('says that a deadline passed, and closes unconfirmed after fifteen days without a word', async () => {
    const [late, silent] = [await town.signed(), await town.signed()]
    await town.as(handler).reply({ matterId: silent, reply: '已修复。' })
    await town.network.settle()
    town.clock.advance(30 * 86_400_000)
    await town.network.settle()
    expect(await getCase(town.prisma, late)).toMatchObject({ state: 'handling', deadlinePassedAt: town.clock.now() })
    expect(await getCase(town.prisma, silent)).toMatchObject({ state: 'closed', outcome: 'unconfirmed' })
    expect((await town.as(dispatcher).list({ isOverdue: true })).items.map(({ matterId }) => matterId)).toContain(late)
  })
})

describe('work lists', () => {
  it('are kept in order of what is due, page by page, for the unit and by state', async () => {
    for (let i = 0; i < 3; i += 1) await town.dispatched('shuiwu')
    const shuiwu = worker('handler', 'shuiwu')
    const first = await town.as(shuiwu).list({ limit: 2, states: ['dispatched'] })
    const second = await town.as(shuiwu).list({ limit: 2, states: ['dispatched'], after: first.next })
    const items = [...first.items, ...second.items]
    expect(items).toHaveLength(3)
    expect(new Set(items.map(({ unitId }) => unitId))).toEqual(new Set(['shuiwu']))
    const dues = items.map(({ dueAt, matterId }) => `${dueAt.toISOString()}${matterId}`)
    expect(dues).toEqual(dues.toSorted())
    expect(second.next).toBeUndefined()
    expect(await town.as(shuiwu).counts()).toEqual({ dispatched: 3 })
    expect((await town.as(shuiwu).list({ unitId: 'chengguan' })).items.every(({ unitId }) => unitId === 'shuiwu')).toBe(
      true,
    )
    expect((await town.as(dispatcher).list({ unitId: 'shuiwu', kind: 'help', channel: 'portal' })).items).toHaveLength(
      3,
    )
    expect((await town.as(dispatcher).list({ kind: 'report' })).items).toEqual([])
  })

  it('show redacted titles, and lose them with the subject', async () => {
    const matterId = await town.submitted()
    await town.indexed(matterId)
    const titleOf = async () =>
      (await town.as(dispatcher).list({ limit: 100 })).items.find((item) => item.matterId === matterId)?.title
    expect(await titleOf()).toBe('路灯')
    expect(await eraseTexts(town.prisma, town.subject.subjectId)).toBeGreaterThan(0)
    expect(await titleOf()).toBeNull()
  })
})

describe('a search', () => {
  it('finds redacted words of one, two and more characters, whatever else they mean to a database', async () => {
    const matterId = await town.submitted()
    await town.indexed(matterId)
    const { pool } = town.network.app('console')
    await pool.query(`UPDATE casework_texts SET body = '路灯不亮，Wi-Fi 100%_坏' WHERE matter_id = $1`, [matterId])
    const isFound = async (words: string) =>
      (await town.as(dispatcher).search({ words, limit: 100 })).items.some((item) => item.matterId === matterId)
    const found: string[] = []
    const there = ['灯', '不亮', '灯不亮', 'wi-fi', '100%_', '%']
    const notThere = ['亮不', '灯亮', '100_', '\\', "';--"]
    for (const words of [...there, ...notThere]) if (await isFound(words)) found.push(words)
    expect(found).toEqual(there)
  })
})

describe('projections', () => {
  it.each(['casework_cases', 'casework_timeline'])('%s is the same when folded anew', async (name) => {
    const { pool, projections } = town.network.app('console')
    const rows = async () => (await pool.query(`SELECT * FROM ${name} ORDER BY 1`)).rows
    await town.network.settle()
    const before = await rows()
    await projections.rebuild(name)
    await town.network.settle()
    expect(await rows()).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
  })
})

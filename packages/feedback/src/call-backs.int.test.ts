import { getCase, listTimeline } from '@yiwang/casework'
import type { SealedBox } from '@yiwang/kernel'
import { open } from '@yiwang/sealing'
import { roleSchema, type Actor } from '@yiwang/identity'
import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOURS_BETWEEN_ATTEMPTS } from './decide/record-call-back.ts'
import { CallBackRecorded, MatterRated } from './events.ts'
import { sayRating } from './node/say.ts'
import { findOwnFeedback } from './queries/own-feedback.ts'
import { actorWith, startFeedbackNetwork, type FeedbackNetwork } from './testing/feedback-network.ts'

let town: FeedbackNetwork

beforeAll(async () => {
  town = await startFeedbackNetwork()
})

afterAll(() => town.close())

const caller = actorWith('callback', 'hotline')

const dueNow = async (): Promise<string[]> =>
  (await town.callingAs(caller).due({ limit: 100 })).items.map(({ matterId }) => matterId)

type Input = Parameters<ReturnType<FeedbackNetwork['callingAs']>['record']>[0]

async function call(input: Input, as: Actor = caller): Promise<void> {
  town.opened(input.matterId, as)
  await town.callingAs(as).record(input)
  await town.network.settle()
}

describe('calling back', () => {
  it('is due at once for those without a page of their own, after some days for the others; in order', async () => {
    const [own, byTelephone] = [await town.replied(), await town.replied('hotline')]
    expect(await dueNow()).toContain(byTelephone)
    expect(await dueNow()).not.toContain(own)
    town.clock.advance(6 * 86_400_000)
    const page = await town.callingAs(caller).due({ limit: 1 })
    const rest = await town.callingAs(caller).due({ after: page.next, limit: 100 })
    expect(page.due).toBe(1 + rest.items.length)
    expect([...page.items, ...rest.items].map(({ matterId }) => matterId)).toEqual(
      expect.arrayContaining([byTelephone, own]),
    )
    expect(page.items[0]).not.toHaveProperty('subjectId')
  })

  it('acts as the person’s word: "not" goes back to the unit with what they said, sealed', async () => {
    const matterId = await town.replied('hotline')
    await call({ matterId, round: 1, result: 'not', said: '还是黑的甲乙丙。', score: 1, comment: '白跑丁戊己。' })
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'handling', reopened: 1 })
    expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({
      result: 'not',
      confirmedBy: 'call-back',
      canConfirm: false,
      score: 1,
    })
    const stream = await town.network.app('console').ledger.load(`console/feedback/${matterId}`)
    const opened = (index: number, box: string): unknown => {
      const event = stream[index]
      const sealed = (event?.data as Record<string, SealedBox> | undefined)?.[box]
      if (event === undefined || sealed === undefined) throw new Error(`${box} is there`)
      const context = { cell: town.network.cell, eventId: event.id, subjectId: town.subject.subjectId, box }
      return open({ privateKey: town.subject.privateKey, context, box: sealed })
    }
    expect(stream.map(({ type }) => type)).toEqual([CallBackRecorded.type, MatterRated.type])
    expect(opened(0, 'said')).toEqual({ said: '还是黑的甲乙丙。' })
    expect(opened(1, 'comment')).toEqual({ comment: '白跑丁戊己。' })
    for (const app of ['portal', 'console'] as const) {
      const { rows } = await town.network
        .app(app)
        .pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
      expect(JSON.stringify(rows)).not.toMatch(/甲乙丙|丁戊己/)
    }
  })

  it('ends a solved matter, and keeps score and pressure from those who may have put it on', async () => {
    const matterId = await town.replied('window')
    await call({ matterId, round: 1, result: 'solved', score: 5, wasAskedToChange: true })
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'solved' })
    const kinds = async (prisma: typeof town.portal) => (await listTimeline(prisma, matterId)).map(({ kind }) => kind)
    const hidden = ['feedback.matter-rated.v1', 'feedback.pressure-answered.v1']
    expect((await kinds(town.console)).filter((kind) => hidden.includes(kind))).toEqual([])
    expect(await kinds(town.portal)).toEqual(expect.arrayContaining(hidden))
    expect(await town.console.feedbackRating.count()).toBe(0)
  })

  it('is taken back on their own page or at the desk when it turns out not to be solved, once', async () => {
    for (const say of [town.say, town.sayAtDesk]) {
      const matterId = await town.replied('hotline')
      await call({ matterId, round: 1, result: 'solved' })
      for (const result of ['solved', 'partly'] as const)
        await expect(say(matterId, result)).rejects.toThrow('already_confirmed')
      await say(matterId, 'not')
      expect(await getCase(town.console, matterId)).toMatchObject({ state: 'handling', reopened: 1 })
      expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({ result: 'not', canConfirm: false })
      await expect(say(matterId, 'not')).rejects.toThrow('already_confirmed')
    }
  })

  it('closes unconfirmed after three calls in vain at different times, never as solved', async () => {
    const matterId = await town.replied('hotline')
    const vain = { matterId, round: 1, result: 'unreachable' } as const
    const refusals: unknown[] = []
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await call(vain)
      expect(await dueNow()).not.toContain(matterId)
      town.opened(matterId, caller)
      if (attempt < 3) refusals.push(await codeOf(town.callingAs(caller).record(vain)))
      town.clock.advance(HOURS_BETWEEN_ATTEMPTS * 3_600_000)
    }
    expect(refusals).toEqual(['tried_just_now', 'tried_just_now'])
    await town.network.settle()
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'unconfirmed' })
    expect(await codeOf(town.callingAs(caller).record(vain))).toBe('nothing_to_ask')
    expect(
      (await listTimeline(town.portal, matterId)).filter(({ kind }) => kind === CallBackRecorded.type),
    ).toHaveLength(3)
  })

  it('is not for the unit that handled the matter, nor about another reply, nor once the person has spoken', async () => {
    const matterId = await town.replied('hotline')
    const solved = { matterId, round: 1, result: 'solved' } as const
    expect(await codeOf(town.callingAs(actorWith('callback', 'chengguan')).record(solved))).toBe(
      'handler_may_not_call_back',
    )
    expect(await codeOf(town.callingAs(caller).record({ ...solved, round: 2 }))).toBe('nothing_to_ask')
    await town.say(matterId, 'solved')
    expect(await codeOf(town.callingAs(caller).record(solved))).toBe('nothing_to_ask')
    expect(await codeOf(town.callingAs(caller).get({ matterId: town.ids.next() }))).toBe('nothing_to_ask')
  })

  it('tells the unit that handled a matter that the call is not theirs to make', async () => {
    const matterId = await town.replied('hotline')
    const handledHere = async (unit: string) =>
      (await town.callingAs(actorWith('callback', unit)).due({ limit: 100 })).items.find(
        (item) => item.matterId === matterId,
      )?.handledHere
    expect([await handledHere('chengguan'), await handledHere('hotline')]).toEqual([true, false])
  })

  it('is recorded by nobody who has not opened the number since the last call', async () => {
    const matterId = await town.replied('hotline')
    const colleague = { ...caller, sub: 'colleague', name: '郝佳' }
    const vain = { matterId, round: 1, result: 'unreachable' } as const
    const solved = { ...vain, result: 'solved' } as const
    const isOpened = async (who: Actor) => (await town.callingAs(who).get({ matterId })).isOpened
    town.opened(matterId, colleague)
    expect([await isOpened(colleague), await isOpened(caller)]).toEqual([true, false])
    for (const input of [vain, solved])
      expect(await codeOf(town.callingAs(caller).record(input))).toBe('phone_not_opened')
    await call(vain)
    expect(await isOpened(caller)).toBe(false)
    expect(await codeOf(town.callingAs(caller).record(solved))).toBe('phone_not_opened')
    expect(await codeOf(town.callingAs(colleague).record(solved))).toBe('phone_not_opened')
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'replied' })
    town.opened(matterId, caller)
    expect(await isOpened(caller)).toBe(true)
    await call(solved)
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'solved' })
  })

  it('asks nobody for a second rating, without telling the first', async () => {
    const matterId = await town.replied('hotline')
    expect(await town.callingAs(caller).get({ matterId })).toMatchObject({ canRate: true, attempts: 0 })
    await sayRating(await town.speaking(matterId), { score: 2 }, town.subject)
    await town.network.settle()
    const detail = await town.callingAs(caller).get({ matterId })
    expect(detail).toMatchObject({ canRate: false })
    expect(JSON.stringify(detail)).not.toContain('score')
    await call({ matterId, round: 1, result: 'solved' })
    await expect(town.say(matterId, 'partly')).rejects.toThrow('already_confirmed')
  })

  it('is recorded once, however often the button is pressed', async () => {
    const matterId = await town.replied('hotline')
    const commandId = town.ids.next()
    const solved = { matterId, round: 1, result: 'solved' } as const
    town.opened(matterId, caller)
    const first = await town.callingAs(caller, commandId).record(solved)
    expect(await town.callingAs(caller, commandId).record(solved)).toEqual(first)
    await town.network.settle()
    expect(await town.callingAs(caller, commandId).record(solved)).toEqual(first)
    const other = { ...solved, matterId: await town.replied('hotline') }
    expect(await codeOf(town.callingAs(caller, commandId).record(other))).not.toBe('done')
    expect(await codeOf(town.callingAs(caller).record(solved))).toBe('nothing_to_ask')
  })

  it.each(['due', 'get', 'record'] as const)('%s: who may', async (name) => {
    const matterId = await town.replied('hotline')
    const doing = {
      due: (actor: Actor | undefined) => town.callingAs(actor).due({}),
      get: (actor: Actor | undefined) => town.callingAs(actor).get({ matterId }),
      record: (actor: Actor | undefined) => town.callingAs(actor).record({ matterId, round: 1, result: 'solved' }),
    }[name]
    const allowed: string[] = []
    for (const role of roleSchema.options) {
      if ((await codeOf(doing(actorWith(role, 'hotline')))) !== 'not_permitted') allowed.push(role)
    }
    expect(allowed).toEqual(name === 'due' ? ['callback', 'leader', 'auditor'] : ['callback'])
    expect(await codeOf(doing(undefined))).toBe('sign_in_required')
  })

  it('folds the same anew', async () => {
    const { pool, projections } = town.network.app('console')
    const rows = async () => (await pool.query(`SELECT * FROM feedback_call_backs ORDER BY 1`)).rows
    await town.network.settle()
    const before = await rows()
    await projections.rebuild('feedback_call_backs')
    await town.network.settle()
    expect(await rows()).toEqual(before)
    expect(before.length).toBeGreaterThan(5)
  })
})

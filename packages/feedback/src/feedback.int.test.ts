import { getCase, listTimeline } from '@yiwang/casework'
import { roleSchema, type Role } from '@yiwang/identity'
import { request } from '@yiwang/intake'
import { generateSubjectKey } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ResultConfirmed } from './events.ts'
import { sayRating, sayResult } from './node/say.ts'
import { findOwnFeedback } from './queries/own-feedback.ts'
import { actorWith, startFeedbackNetwork, type FeedbackNetwork } from './testing/feedback-network.ts'

let town: FeedbackNetwork

beforeAll(async () => {
  town = await startFeedbackNetwork()
})

afterAll(() => town.close())

describe('what a person says', () => {
  it('takes the case up again until it is solved', async () => {
    const matterId = await town.replied()
    expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({ rounds: 1, canConfirm: true, canRate: true })
    await town.say(matterId, 'not')
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'handling', reopened: 1, unitId: 'chengguan' })
    expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({ canConfirm: false, result: 'not' })
    await town.onCase(matterId, town.reply)
    await town.say(matterId, 'partly')
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'partly', rounds: 2 })
    await expect(town.say(matterId, 'solved')).rejects.toThrow('already_confirmed')
    expect(await getCase(town.portal, matterId)).toMatchObject({ state: 'closed', outcome: 'partly' })
  })

  it('takes "partly" up once, and ends with "solved"', async () => {
    const matterId = await town.replied()
    await town.say(matterId, 'partly')
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'handling', reopened: 1 })
    await town.onCase(matterId, town.reply)
    await town.say(matterId, 'solved')
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'solved' })
  })

  it('is not asked of who withdrew, and cannot take the case up again', async () => {
    const matterId = await town.replied()
    const command = { type: 'WithdrawRequest', matterId, isClosed: false, circumstances: town.circumstances() } as const
    await town.network.app('portal').ledger.execute(request, { id: matterId, command, commandId: town.ids.next() })
    await town.network.settle()
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed', outcome: 'withdrawn' })
    expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({ isWithdrawn: true, canConfirm: false })
    await expect(town.say(matterId, 'not')).rejects.toThrow('matter_withdrawn')
  })

  it('is said once of a reply, through whichever door; what was said on their own page may be taken back at the desk', async () => {
    const called = await town.replied()
    await town.sayAtDesk(called, 'not')
    expect(await findOwnFeedback(town.portal, called)).toMatchObject({ result: 'not', confirmedBy: 'desk' })
    await expect(town.say(called, 'solved')).rejects.toThrow('already_confirmed')
    await town.onCase(called, town.reply)
    const leftOpen = await town.speaking(called)
    await expect(sayResult(leftOpen, { result: 'solved', round: 1 })).rejects.toThrow('already_confirmed')
    const written = await town.replied()
    await town.say(written, 'solved')
    await expect(town.sayAtDesk(written, 'partly')).rejects.toThrow('already_confirmed')
    await town.sayAtDesk(written, 'not')
    expect(await getCase(town.console, written)).toMatchObject({ state: 'handling', reopened: 1 })
  })

  it('is recorded once, and only about a reply that is there', async () => {
    const matterId = await town.replied()
    const speaker = await town.speaking(matterId)
    await expect(sayResult(speaker, { result: 'not', round: 2 })).rejects.toThrow('not_replied_yet')
    const first = await sayResult(speaker, { result: 'solved', round: 1 })
    expect(await sayResult(speaker, { result: 'solved', round: 1 })).toEqual(first)
    await town.network.settle()
    expect(await getCase(town.console, matterId)).toMatchObject({ state: 'closed' })
  })

  it('goes to the unit with why it is not solved, sealed; "solved" takes none along', async () => {
    const subject = { subjectId: '019a5b0c-0000-7000-8000-0000000000aa', publicKey: generateSubjectKey().publicKey }
    const why = '换了灯泡，第二天又灭了'
    const matterId = await town.replied()
    const speaker = await town.speaking(matterId)
    await expect(sayResult(speaker, { result: 'not', round: 1, said: why })).rejects.toThrow('subject_key_missing')
    const first = await sayResult(speaker, { result: 'not', round: 1, said: why }, subject)
    expect(await sayResult(speaker, { result: 'not', round: 1, said: why }, subject)).toEqual(first)
    await town.network.settle()
    const types = [ResultConfirmed.type]
    const [event] = await town.network.app('console').ledger.readAfter(0, 10, { matterId, types })
    expect(event?.data).toMatchObject({ result: 'not', said: { subjectId: subject.subjectId, fields: { said: {} } } })
    expect(JSON.stringify(event)).not.toContain('灯泡')
    await town.onCase(matterId, town.reply)
    const again = { ...(await town.speaking(matterId)), commandId: town.ids.next() }
    await sayResult(again, { result: 'solved', round: 2, said: why }, subject)
    await town.network.settle()
    const words = await town.network.app('console').ledger.readAfter(0, 10, { matterId, types })
    expect(words.at(-1)?.data).not.toHaveProperty('said')
  })
})

describe('a rating', () => {
  it('is the person’s to see and nowhere on the console, sealed words included', async () => {
    const matterId = await town.replied()
    await sayRating(await town.speaking(matterId), { score: 1, comment: '等得太久' }, town.subject)
    await town.network.settle()
    expect(await findOwnFeedback(town.portal, matterId)).toMatchObject({ score: 1, canRate: false })
    const kinds = async (prisma: typeof town.portal) => (await listTimeline(prisma, matterId)).map(({ kind }) => kind)
    expect(await kinds(town.portal)).toContain('feedback.matter-rated.v1')
    expect(await kinds(town.console)).not.toContain('feedback.matter-rated.v1')
    expect(await town.console.feedbackRating.count()).toBe(0)
    const { rows } = await town.network
      .app('console')
      .pool.query(`SELECT convert_from(data, 'UTF8') AS data FROM ledger_events`)
    expect(JSON.stringify(rows)).not.toContain('等得太久')
    await expect(sayRating(await town.speaking(matterId), { score: 5 }, town.subject)).rejects.toThrow('already_rated')
  })
})

describe('figures', () => {
  it('count locked ratings, with those who said nothing beside them', async () => {
    const before = await town.figuresAs(actorWith('leader')).ratings()
    const [silent, rated, still] = [await town.replied(), await town.replied(), await town.replied()]
    await sayRating(await town.speaking(rated), { score: 4 }, town.subject)
    await sayRating(await town.speaking(still), { score: 1 }, town.subject)
    await town.say(silent, 'solved')
    await town.say(rated, 'solved')
    const after = await town.figuresAs(actorWith('leader')).ratings()
    expect(after).toMatchObject({ rated: before.rated + 1, unrated: before.unrated + 1, satisfied: null })
    expect(await town.figuresAs(actorWith('handler')).confirmations()).toMatchObject({ solved: expect.any(Number) })
  })

  it.each<[string, readonly Role[], (caller: ReturnType<FeedbackNetwork['figuresAs']>) => Promise<unknown>]>([
    ['confirmations', roleSchema.options, (caller) => caller.confirmations()],
    ['ratings', ['callback', 'leader', 'auditor'], (caller) => caller.ratings()],
  ])('%s: who may see them', async (_name, roles, doing) => {
    const allowed: Role[] = []
    for (const role of roleSchema.options) {
      const isAllowed = await doing(town.figuresAs(actorWith(role))).then(
        () => true,
        () => false,
      )
      if (isAllowed) allowed.push(role)
    }
    expect(allowed).toEqual(roles)
    await expect(doing(town.figuresAs(undefined))).rejects.toThrow('登录')
  })

  it.each(['feedback_confirmations', 'feedback_ratings'])('%s is the same when folded anew', async (name) => {
    const { pool, projections } = town.network.app('portal')
    const rows = async () => (await pool.query(`SELECT * FROM ${name} ORDER BY 1`)).rows
    await town.network.settle()
    const before = await rows()
    await projections.rebuild(name)
    await town.network.settle()
    expect(await rows()).toEqual(before)
    expect(before.length).toBeGreaterThan(3)
  })
})

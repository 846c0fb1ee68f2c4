import { createCalendar } from '@yiwang/kernel'
import { decideGiven, recordedEvents, stateOf, testCircumstances } from '@yiwang/kernel/testing'
import { timelineSentence } from '@yiwang/casework/contracts'
import { createCaseAggregate } from '@yiwang/casework'
import { aCase } from '@yiwang/casework/testing'
import { generateSubjectKey, open } from '@yiwang/sealing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConfirmResult } from './decide/confirm-result.ts'
import type { RateMatter } from './decide/rate-matter.ts'
import { EVENTS, type Result } from './events.ts'
import { feedback } from './feedback-aggregate.ts'
import { countRatings } from './figures.ts'
import { sealComment } from './node/seal-words.ts'
import { maySay } from './may-say.ts'
import { createFeedbackPolicies } from './policies.ts'
import { feedbackConfirmations } from './projections/confirmations.ts'
import { feedbackRatings } from './projections/ratings.ts'
import { feedbackOn } from './testing.ts'
import { WORD_BY } from './word-given.ts'

const built = aCase().dispatchedTo('chengguan').signed().replied()
const { matterId } = built
const circumstances = testCircumstances()
const confirm = (round: number, result: Result = 'solved'): ConfirmResult => ({
  type: 'ConfirmResult',
  matterId,
  result,
  round,
  circumstances,
})
const rate = (round: number): RateMatter => ({ type: 'RateMatter', matterId, score: 4, round, circumstances })

describe('confirming a result', () => {
  it('is said once for each reply', () => {
    expect(decideGiven([], feedback, confirm(1, 'not'))).toMatchObject([
      { type: 'feedback.result-confirmed.v1', lane: 'open', data: { result: 'not', round: 1 } },
    ])
    const given = feedbackOn(matterId).confirming('not').events()
    expect(decideGiven(given, feedback, confirm(2))).toHaveLength(1)
    expect(() => decideGiven(given, feedback, confirm(1))).toThrow('already_confirmed: round')
  })

  it('may be taken back when it turns out not to be solved, once, within thirty days', () => {
    const solved = feedbackOn(matterId).confirming('solved')
    expect(decideGiven(solved.events(), feedback, confirm(1, 'not'))).toMatchObject([
      { data: { result: 'not', round: 1 } },
    ])
    expect(() => decideGiven(solved.events(), feedback, confirm(1, 'solved'))).toThrow('already_confirmed')
    const partly = feedbackOn(matterId).confirming('partly')
    expect(() => decideGiven(partly.events(), feedback, confirm(1, 'not'))).toThrow('already_confirmed')
    expect(decideGiven(partly.confirming('partly').events(), feedback, confirm(2, 'not'))).toHaveLength(1)
    const [said] = feedbackOn(matterId).confirming('solved').events()
    const before = (days: number) => {
      const occurredAt = new Date(Date.parse(circumstances.occurredAt) - days * 86_400_000).toISOString()
      return said === undefined ? [] : [{ ...said, circumstances: { ...said.circumstances, occurredAt } }]
    }
    expect(decideGiven(before(29), feedback, confirm(1, 'not'))).toHaveLength(1)
    expect(() => decideGiven(before(31), feedback, confirm(1, 'not'))).toThrow('already_confirmed')
    const own = {
      matterId,
      rounds: 1,
      isWithdrawn: false,
      canConfirm: false,
      canRate: true,
      result: 'solved',
      confirmedAt: new Date('2026-11-01T00:00:00Z'),
      confirmedRound: 1,
      confirmedBy: 'person',
      score: null,
      ratedAt: null,
      ratedVia: null,
    } as const
    const inTime = new Date('2026-11-30T00:00:00Z')
    const not = { round: 1, results: ['not'], until: new Date('2026-12-01T00:00:00Z') }
    for (const confirmedBy of WORD_BY) expect(maySay({ ...own, confirmedBy }, inTime)).toEqual(not)
    expect(maySay(own, new Date('2026-12-02T00:00:00Z'))).toBeUndefined()
    for (const changes of [{ result: 'not' }, { isWithdrawn: true }, { rounds: 0 }, { result: null }] as const)
      expect(maySay({ ...own, ...changes }, inTime)).toBeUndefined()
    expect(maySay({ ...own, canConfirm: true }, inTime)).toEqual({ round: 1, results: ['solved', 'partly', 'not'] })
  })

  it('waits for a reply and ends somewhere', () => {
    expect(() => decideGiven([], feedback, confirm(0))).toThrow('not_replied_yet')
    expect(() => decideGiven([], feedback, confirm(51))).toThrow('rounds_too_many')
  })
})

describe('rating a matter', () => {
  it('is voluntary, once, after a reply', () => {
    expect(decideGiven([], feedback, rate(1))).toMatchObject([{ type: 'feedback.matter-rated.v1', data: { score: 4 } }])
    expect(() => decideGiven([], feedback, rate(0))).toThrow('not_replied_yet')
    expect(() => decideGiven(feedbackOn(matterId).rating(5).events(), feedback, rate(1))).toThrow('already_rated')
    expect(stateOf(feedback, feedbackOn(matterId).confirming('solved').events())).toMatchObject({ isRated: false })
  })

  it('may carry a sealed comment', () => {
    const { publicKey, privateKey } = generateSubjectKey()
    const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
    const comment = sealComment({ cell: 'test', eventId: matterId, subject: { subjectId, publicKey } }, '来得很快')
    const [event] = decideGiven([], feedback, { ...rate(1), comment })
    expect(JSON.stringify(event)).not.toContain('来得很快')
    const context = { cell: 'test', eventId: matterId, subjectId, box: 'comment' }
    expect(open({ privateKey, box: comment, context })).toEqual({ comment: '来得很快' })
  })
})

describe('what a word does to the case', () => {
  const caseAggregate = createCaseAggregate({ calendar: createCalendar(new Map(), 2026) })
  const policies = createFeedbackPolicies(caseAggregate)
  const reactionsTo = (builder: ReturnType<typeof feedbackOn>) =>
    recordedEvents(builder.events().slice(-1)).flatMap((event) =>
      policies.flatMap((policy) => policy.react(event).map((wanted) => ({ policy: policy.name, ...wanted }))),
    )

  it.each([
    [feedbackOn(matterId).confirming('not'), 'ReopenCase', { reason: 'not-solved' }],
    [feedbackOn(matterId).confirming('not').confirming('not'), 'ReopenCase', { reason: 'not-solved' }],
    [feedbackOn(matterId).confirming('partly'), 'ReopenCase', { reason: 'partly-solved' }],
    [feedbackOn(matterId).confirming('partly').confirming('partly'), 'CloseCase', { outcome: 'partly', round: 2 }],
    [feedbackOn(matterId).confirming('solved'), 'CloseCase', { outcome: 'solved', round: 1 }],
    [feedbackOn(matterId).calledBack('not'), 'ReopenCase', { reason: 'not-solved' }],
    [feedbackOn(matterId).calledBack('partly'), 'ReopenCase', { reason: 'partly-solved' }],
    [feedbackOn(matterId).calledBack('partly', 2), 'CloseCase', { outcome: 'partly', round: 2 }],
    [feedbackOn(matterId).calledBack('solved'), 'CloseCase', { outcome: 'solved', round: 1 }],
  ])('%#: %s', (said, type, changes) => {
    expect(reactionsTo(said)).toMatchObject([{ id: matterId, command: { type, ...changes } }])
  })

  it('is that nobody said anything after three calls in vain', () => {
    const vain = feedbackOn(matterId).calledBack('unreachable').calledBack('unreachable')
    expect(reactionsTo(vain)).toEqual([])
    expect(reactionsTo(vain.calledBack('unreachable'))).toMatchObject([
      { policy: 'whenNeverReachedCloseUnconfirmed', command: { outcome: 'unconfirmed', round: 1 } },
    ])
  })

  it('is nothing for a rating', () => {
    expect(reactionsTo(feedbackOn(matterId).rating(1))).toEqual([])
  })

  it('is always accepted by a case that was replied to', () => {
    fc.assert(
      fc.property(fc.constantFrom<Result>('solved', 'partly', 'not'), (result) => {
        const [reaction] = reactionsTo(feedbackOn(matterId).confirming(result))
        if (reaction === undefined || !('command' in reaction)) throw new Error('one command is expected')
        const command = reaction.command as Parameters<typeof caseAggregate.decide>[0]
        expect(decideGiven(built.events(), caseAggregate, command)).toHaveLength(1)
      }),
    )
  })
})

describe('projections', () => {
  type Folding = typeof feedbackRatings
  const fold = (projection: Folding, events: ReturnType<typeof built.events>) =>
    recordedEvents(events)
      .filter((event) => projection.keysOf(event).includes(matterId))
      .reduce<Readonly<Record<string, unknown>> | null>((row, event) => projection.evolve(row, event, matterId), null)

  it('let a confirmation be given for each reply', () => {
    const said = feedbackOn(matterId).confirming('not').events()
    expect(fold(feedbackConfirmations, [...built.events(), ...said])).toMatchObject({
      rounds: 1,
      round: 1,
      result: 'not',
    })
    expect(fold(feedbackConfirmations, built.events())).toMatchObject({ rounds: 1, round: 0, result: null })
  })

  it('remember that the request was withdrawn, also before any reply', () => {
    const withdrawn = built.request.withdrawn().events()
    expect(fold(feedbackConfirmations, [...built.events(), ...withdrawn])).toMatchObject({
      rounds: 1,
      withdrawn_at: expect.any(String),
    })
    expect(fold(feedbackConfirmations, withdrawn)).toMatchObject({ rounds: 0, withdrawn_at: expect.any(String) })
  })

  it('keep no rating as unrated, and lock with the end of the case', () => {
    expect(fold(feedbackRatings, built.events())).toMatchObject({ score: null, closed_at: null, unit_id: 'chengguan' })
    const said = feedbackOn(matterId).rating(2).events()
    expect(fold(feedbackRatings, [...built.closed().events(), ...said])).toMatchObject({
      score: 2,
      has_comment: false,
      closed_at: expect.any(String),
    })
  })

  it('tell handlers nothing of ratings', () => {
    const [rated] = recordedEvents(feedbackOn(matterId).rating(1).events())
    expect(rated && feedbackConfirmations.keysOf(rated)).toEqual([])
  })
})

describe('countRatings', () => {
  it('never takes silence for satisfaction', () => {
    expect(countRatings([])).toMatchObject({ rated: 0, unrated: 0, participation: null, satisfied: null })
    expect(countRatings([5, null, null, null])).toMatchObject({
      rated: 1,
      unrated: 3,
      participation: 0.25,
      satisfied: null,
    })
    const scores = [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
    expect(countRatings(scores)).toMatchObject({ satisfied: 0.6, scores: { '1': 2, '5': 2 } })
  })
})

describe('published events', () => {
  it.each(EVENTS)('$type keeps parsing its sample and is told in words', ({ type, schema, sample }) => {
    expect(schema.parse(sample)).toEqual(sample)
    expect(timelineSentence({ kind: type, facts: sample }, 'zh-CN')).toMatch(/您.+。$/)
  })
})

import { timelineSentence } from '@yiwang/casework/contracts'
import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { dispatchObjection, objectionReview, suggesterInUse } from './aggregates.ts'
import type { AnswerObjection } from './decide/answer-objection.ts'
import type { ObjectToDispatch } from './decide/object-to-dispatch.ts'
import { DispatchObjected, EVENTS, ObjectionAnswered, reviewFindingSchema, SuggesterLoaded } from './events.ts'

const circumstances = testCircumstances()
const { matterId, dispatchId, objectionId, explanation, by } = ObjectionAnswered.sample

describe('events', () => {
  it.each(EVENTS)('$type parses its own sample, on the open lane', (definition) => {
    expect(definition.schema.parse(definition.sample)).toEqual(definition.sample)
    expect(definition.lane).toBe('open')
  })
})

describe('the timeline', () => {
  it('tells an objection and what came of it, in both languages', () => {
    const told = (locale: 'zh-CN' | 'en') => [
      timelineSentence({ kind: DispatchObjected.type, facts: DispatchObjected.sample }, locale),
      ...reviewFindingSchema.options.map((finding) =>
        timelineSentence({ kind: ObjectionAnswered.type, facts: { ...ObjectionAnswered.sample, finding } }, locale),
      ),
    ]
    expect(new Set(told('zh-CN')).size).toBe(4)
    expect(told('zh-CN')[1]).toBe(
      '青禾县 12345 热线服务中心 派单岗（二班） 沈洁 复核了您对派单的异议，结论：维持原来的派单。',
    )
    expect(told('en')[1]).toContain('it stays where it was sent')
  })
})

describe('objecting to a dispatch', () => {
  const object = (changes: Partial<ObjectToDispatch> = {}): ObjectToDispatch => ({
    type: 'ObjectToDispatch',
    matterId,
    dispatchId,
    reviews: 0,
    isClosed: false,
    circumstances,
    ...changes,
  })
  const objected = (times: number) =>
    Array.from({ length: times }, () =>
      DispatchObjected.create({ id: objectionId, matterId, data: DispatchObjected.sample, circumstances }),
    )

  it('needs no words, and seals those it has', () => {
    expect(decideGiven([], dispatchObjection, object())).toMatchObject([
      { type: 'algorithms.dispatch-objected.v1', lane: 'open', matterId, data: { dispatchId } },
    ])
    const objection = { ...explanation, fields: { objection: { purpose: 'x', retention: 'P3Y' } } }
    expect(decideGiven([], dispatchObjection, object({ objection }))).toMatchObject([{ data: { objection } }])
  })

  it('waits for the review, may be done again after it, and ends somewhere', () => {
    expect(() => decideGiven(objected(1), dispatchObjection, object())).toThrow('objection_waiting')
    expect(decideGiven(objected(1), dispatchObjection, object({ reviews: 1 }))).toHaveLength(1)
    expect(() => decideGiven(objected(2), dispatchObjection, object({ reviews: 2 }))).toThrow('objections_too_many')
  })

  it('ends with the matter', () => {
    expect(() => decideGiven([], dispatchObjection, object({ isClosed: true }))).toThrow('matter_ended')
  })
})

describe('reviewing', () => {
  const dispatchedBy = { post: '派单岗', unit: '青禾县 12345 热线服务中心' }
  const answer = (changes: Partial<AnswerObjection> = {}): AnswerObjection => ({
    type: 'AnswerObjection',
    matterId,
    dispatchId,
    objectionId,
    finding: 'upheld',
    explanation,
    by,
    dispatchedBy,
    circumstances,
    ...changes,
  })

  it('is told once, under one’s name', () => {
    const decided = decideGiven([], objectionReview, answer())
    expect(decided).toMatchObject([
      { type: 'algorithms.objection-answered.v1', matterId, data: { finding: 'upheld', objectionId, by } },
    ])
    expect(() => decideGiven(decided, objectionReview, answer())).toThrow('objection_answered')
  })

  it('is never for the post that dispatched', () => {
    expect(() => decideGiven([], objectionReview, answer({ by: { ...by, ...dispatchedBy } }))).toThrow('own_dispatch')
    expect(
      decideGiven([], objectionReview, answer({ by: { ...by, post: '派单岗', unit: '青禾县政务局' } })),
    ).toHaveLength(1)
  })
})

describe('announcing the suggester', () => {
  const loaded = SuggesterLoaded.sample
  const announced = SuggesterLoaded.create({ id: objectionId, data: loaded, circumstances })

  it('is news when nothing, another version or other contents were in use', () => {
    expect(decideGiven([], suggesterInUse, { loaded, circumstances })).toMatchObject([{ data: loaded, lane: 'open' }])
    for (const changes of [{ version: 'lexicon-2' }, { lexiconHash: 'b'.repeat(64) }, { modelHash: 'c'.repeat(64) }])
      expect(
        decideGiven([announced], suggesterInUse, { loaded: { ...loaded, ...changes }, circumstances }),
      ).toHaveLength(1)
  })

  it('is not when an app only starts again', () => {
    expect(decideGiven([announced], suggesterInUse, { loaded, circumstances })).toEqual([])
  })
})

import type { Objection } from '@yiwang/algorithms/contracts'
import { CaseDispatched, REVIEWED_REASON, type Case, type TimelineEntry } from '@yiwang/casework/contracts'
import { describe, expect, it } from 'vitest'
import { dispatchView, type DispatchFacts } from './dispatch.ts'

const telling = { locale: 'zh-CN', now: new Date('2026-11-23T04:00:00.000Z') } as const
const DISPATCH = '019a5b0c-0000-7000-8000-0000000000d1'
const EARLIER = '019a5b0c-0000-7000-8000-0000000000d0'

function sent(changes: Partial<CaseDispatched> = {}, eventId = DISPATCH): TimelineEntry {
  const { matterId, ...facts } = { ...CaseDispatched.sample, ...changes }
  const at = new Date('2026-11-23T02:00:00.000Z')
  const from = { lane: 'open', origin: 'test/console', decidedBy: 'both' } as const
  return { eventId, matterId, kind: CaseDispatched.type, occurredAt: at, recordedAt: at, facts, ...from }
}

const objection = (changes: Partial<Objection> = {}): Objection => ({
  objectionId: '019a5b0c-0000-7000-8000-0000000000a1',
  dispatchId: DISPATCH,
  matterId: CaseDispatched.sample.matterId,
  objectedAt: new Date('2026-11-23T03:00:00.000Z'),
  hasWords: true,
  answerId: null,
  answeredAt: null,
  finding: null,
  answeredBy: null,
  ...changes,
})
const upheld: Partial<Objection> = {
  answerId: '019a5b0c-0000-7000-8000-0000000000b1',
  answeredAt: new Date('2026-11-23T03:30:00.000Z'),
  finding: 'upheld',
  answeredBy: '热线 派单岗（二班） 沈洁',
}

const told = (changes: Partial<DispatchFacts> = {}) =>
  dispatchView(
    {
      case: { state: 'dispatched', historical: false } as Case,
      timeline: [sent()],
      objections: [],
      unitNames: new Map([['chengguan', '青禾县城市管理局']]),
      own: { state: 'hidden' },
      ...changes,
    },
    telling,
  ).dispatch

describe('where a matter was sent', () => {
  it('says what a machine suggested and what a person decided', () => {
    expect(told()?.steps).toEqual([
      {
        id: DISPATCH,
        suggested: { unit: '青禾县城市管理局', category: '路灯照明', percent: 80, terms: ['路灯'] },
        by: '青禾县 12345 热线服务中心 派单岗',
        at: '今天 10:00',
        unit: '青禾县城市管理局',
        category: '路灯照明',
        isAsSuggested: true,
        isReviewed: false,
      },
    ])
    expect(told()).toMatchObject({ objections: [], canObject: true })
  })

  it('says so when a person decided otherwise, and why', () => {
    const otherwise = sent({ unitId: 'shuiwu', unitName: '青禾县水务局', reason: '水管在漏' })
    expect(told({ timeline: [otherwise] })?.steps).toMatchObject([{ isAsSuggested: false, reason: '水管在漏' }])
  })

  it('tells the last dispatch before earlier ones, and none where nothing was sent anywhere', () => {
    const { suggested: _, ...alone } = CaseDispatched.sample
    const facts = { ...alone, unitName: '青禾县水务局', reason: REVIEWED_REASON }
    expect(told({ timeline: [sent({}, EARLIER), { ...sent(), facts }] })?.steps).toMatchObject([
      { id: DISPATCH, unit: '青禾县水务局', suggested: undefined, isAsSuggested: false, isReviewed: true },
      { id: EARLIER, unit: '青禾县城市管理局', isAsSuggested: true },
    ])
    expect(told({ timeline: [] })).toBeUndefined()
    expect(told({ timeline: [sent({ atOnce: true })] })).toBeUndefined()
  })
})

describe('objections', () => {
  it('wait for their review, and may be made once more after it', () => {
    expect(told({ objections: [objection()] })?.canObject).toBe(false)
    expect(told({ objections: [objection(upheld)] })?.canObject).toBe(true)
    expect(told({ objections: [objection(upheld), objection(upheld)] })?.canObject).toBe(false)
  })

  it('against an earlier dispatch do not count against this one', () => {
    const moved = objection({ ...upheld, dispatchId: EARLIER, finding: 'changed' })
    const view = told({ timeline: [sent({}, EARLIER), sent()], objections: [moved, { ...moved }] })
    expect(view?.canObject).toBe(true)
    expect(view?.objections).toHaveLength(2)
  })

  it('end with the matter, and are not made against history', () => {
    expect(told({ case: { state: 'closed', historical: false } as Case })?.canObject).toBe(false)
    expect(told({ case: { state: 'dispatched', historical: true } as Case })?.canObject).toBe(false)
    expect(told({ case: undefined })?.canObject).toBe(false)
  })

  it('are told with their words and the reviewer’s, once the vault has opened them', () => {
    const { objectionId } = objection()
    const byEvent = new Map([
      [objectionId, { objection: '不归城管' }],
      [upheld.answerId ?? '', { explanation: '按目录归城管' }],
    ])
    expect(told({ objections: [objection(upheld)], own: { state: 'shown', byEvent } })?.objections).toEqual([
      {
        id: objectionId,
        objectedAt: '今天 11:00',
        words: '不归城管',
        answer: { at: '今天 11:30', by: '热线 派单岗（二班） 沈洁', finding: 'upheld', text: '按目录归城管' },
      },
    ])
    expect(told({ objections: [objection(upheld)] })?.objections[0]).toMatchObject({
      words: undefined,
      answer: { finding: 'upheld', text: undefined },
    })
  })
})

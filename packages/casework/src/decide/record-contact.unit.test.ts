import { createCalendar } from '@yiwang/kernel'
import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from '../case-aggregate.ts'
import type { DispatchCase, RecordContact } from '../commands.ts'
import { aCase, testLimit, testResponseLimits, testWorker, type CaseBuilder } from '../testing.ts'

const calendar = createCalendar(new Map([['2026-01-01', { kind: 'holiday', name: '元旦' }]]), 2026)
const aggregate = createCaseAggregate({ calendar })
const opened = aCase()
const dispatched = opened.dispatchedTo('chengguan')
const handling = dispatched.signed()

const contact = (changes: Partial<RecordContact> = {}, occurredAt?: string): RecordContact => ({
  type: 'RecordContact',
  unitId: 'chengguan',
  way: 'phone',
  outcome: 'not-answered',
  phone: 'opened',
  by: testWorker,
  circumstances: testCircumstances({ initiator: 'worker', ...(occurredAt === undefined ? {} : { occurredAt }) }),
  ...changes,
})
const decide = (given: CaseBuilder | undefined, command: RecordContact) =>
  decideGiven(given?.events() ?? [], aggregate, command)

describe('RecordContact', () => {
  it('says how the person was tried to be reached and what came of it', () => {
    expect(decide(handling, contact())).toMatchObject([
      { type: 'casework.contact-recorded.v1', lane: 'open', data: { way: 'phone', outcome: 'not-answered' } },
    ])
  })

  it('may be done before anybody has signed, and as often as it takes', () => {
    expect(decide(dispatched, contact({ outcome: 'reached' }))).toHaveLength(1)
    expect(decide(handling.contacted('not-answered').contacted(), contact())).toHaveLength(1)
  })

  it('keeps what was said sealed', () => {
    const talk = sampleBox('talk')
    expect(decide(handling, contact({ way: 'visit', outcome: 'reached', talk }))).toMatchObject([{ data: { talk } }])
  })

  it('may be written down later than it happened', () => {
    const [event] = decide(handling, contact({}, '2026-11-23T01:10:00.000Z'))
    expect(event?.circumstances.occurredAt).toBe('2026-11-23T01:10:00.000Z')
    expect(decide(handling, contact({}, '2026-11-23T02:04:00.000Z'))).toHaveLength(1)
  })

  it.each<[string, CaseBuilder | undefined, RecordContact, string]>([
    ['without a case', undefined, contact(), 'case_not_found'],
    ['before dispatch', opened, contact(), 'not_dispatched_to_unit: unitId'],
    ['by another unit', handling, contact({ unitId: 'shuiwu' }), 'not_dispatched_to_unit: unitId'],
    ['after the reply', handling.replied(), contact(), 'awaiting_confirmation'],
    ['after the end', handling.replied().closed(), contact(), 'case_closed'],
    ['by a stranger after the end', handling.replied().closed(), contact({ unitId: 'x1' }), 'not_dispatched_to_unit'],
    ['in the future', handling, contact({}, '2026-11-23T02:06:00.000Z'), 'contact_in_future: occurredAt'],
    ['before the matter', handling, contact({}, '2026-11-23T00:59:59.000Z'), 'contact_before_matter: occurredAt'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

describe('a call', () => {
  it.each(['reached', 'not-answered', 'not-convenient', 'details-wrong'] as const)(
    'is recorded as %s only by whoever has seen the number',
    (outcome) => {
      for (const phone of ['shut', undefined] as const) {
        expect(() => decide(handling, contact({ outcome, phone }))).toThrow('phone_not_seen: way')
      }
      expect(() => decide(handling, contact({ outcome, phone: 'not-left' }))).toThrow('no_phone_left: way')
      expect(decide(handling, contact({ outcome }))).toHaveLength(1)
    },
  )

  it('is not what a visit or a word at the window is: these need no number', () => {
    for (const way of ['visit', 'other'] as const) {
      for (const phone of ['shut', 'not-left', undefined] as const) {
        expect(decide(handling, contact({ way, outcome: 'reached', phone }))).toMatchObject([{ data: { way } }])
      }
    }
    const [event] = decide(handling, contact())
    expect(event?.data).not.toHaveProperty('phone')
  })
})

describe('the response clock', () => {
  const dispatch = (changes: Partial<DispatchCase['data']>): DispatchCase => ({
    type: 'DispatchCase',
    data: {
      unitId: 'chengguan',
      unitName: '城管局',
      limit: testLimit,
      responsible: { name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' },
      dispatchedBy: { post: '派单岗', unit: '热线中心' },
      ...changes,
    },
    circumstances: testCircumstances(),
  })
  const dispatchedWith = (changes: Partial<DispatchCase['data']>) =>
    decideGiven(opened.events(), aggregate, dispatch(changes))[0]?.data

  it('starts when the person brought the matter and says how it was counted', () => {
    expect(dispatchedWith({ respondLimit: testResponseLimits.ordinary })).toMatchObject({
      respondBy: '2026-11-24T15:59:59.000Z',
      respondByIsEstimate: false,
      respondWhy: '自2026年11月23日起 1 个工作日。依据：响应规定',
    })
    expect(dispatchedWith({ respondLimit: testResponseLimits.emergency })).toMatchObject({
      respondBy: '2026-11-23T03:00:00.000Z',
    })
  })

  it('is not started where nobody can be called', () => {
    expect(dispatchedWith({})).not.toHaveProperty('respondBy')
  })

  it('starts anew for the next unit, whatever the one before has done; the time to reply does not', () => {
    const reason = '路灯由城管局负责'
    const command = dispatch({ respondLimit: testResponseLimits.emergency, reason })
    const later = { ...command, circumstances: testCircumstances({ occurredAt: '2026-11-24T02:00:00.000Z' }) }
    const first = dispatchedWith({ respondLimit: testResponseLimits.emergency })
    for (const moved of [opened.dispatchedTo('shuiwu'), opened.dispatchedTo('shuiwu').contacted()]) {
      const [event] = decideGiven(moved.events(), aggregate, later)
      expect(event?.data).toMatchObject({
        respondBy: '2026-11-24T04:00:00.000Z',
        deadline: (first as { deadline: string }).deadline,
      })
    }
  })
})

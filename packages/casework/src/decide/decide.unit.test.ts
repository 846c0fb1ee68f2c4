import { createCalendar } from '@yiwang/kernel'
import { decideGiven, stateOf, testCircumstances, testContext } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from '../case-aggregate.ts'
import type { CaseCommand, DispatchCase, ReplyToCase } from '../commands.ts'
import { CaseOpened } from '../events.ts'
import { aCase, testLimit, testWorker, type CaseBuilder } from '../testing.ts'

const calendar = createCalendar(new Map([['2026-01-01', { kind: 'holiday', name: '元旦' }]]), 2026)
const aggregate = createCaseAggregate({ calendar })
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
const historical = testCircumstances({
  historical: true,
  channelUsed: 'import',
  occurredAt: '2013-05-02T00:00:00.000Z',
})
const confirmationEventId = '019a5b0c-0000-7000-8000-00000000c0f1'

const decide = (given: CaseBuilder | undefined, command: CaseCommand) =>
  decideGiven(given?.events() ?? [], aggregate, command)

const open: CaseCommand = {
  type: 'OpenCase',
  data: { ...CaseOpened.sample, matterId: aCase().matterId },
  circumstances,
}
const dispatch = (changes: Partial<DispatchCase['data']> = {}): CaseCommand => ({
  type: 'DispatchCase',
  data: {
    unitId: 'chengguan',
    unitName: '青禾县城市管理局',
    limit: testLimit,
    responsible: { name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' },
    dispatchedBy: { post: '派单岗', unit: '青禾县 12345 热线服务中心' },
    ...changes,
  },
  circumstances,
})
const sign: CaseCommand = { type: 'SignCase', unitId: 'chengguan', by: testWorker, circumstances }
const note: CaseCommand = { type: 'AddNote', note: sampleBox('note'), by: testWorker, circumstances }
const reply: CaseCommand = {
  type: 'ReplyToCase',
  unitId: 'chengguan',
  reply: sampleBox('reply'),
  by: testWorker,
  circumstances,
}
const reopen: CaseCommand = { type: 'ReopenCase', reason: 'not-solved', confirmationEventId, circumstances }
const close: CaseCommand = { type: 'CloseCase', outcome: 'solved', confirmationEventId, circumstances }
const unconfirmed: CaseCommand = { type: 'CloseCase', outcome: 'unconfirmed', round: 1, circumstances }
const withdrawn: CaseCommand = { type: 'CloseCase', outcome: 'withdrawn', circumstances }
const past = '2026-11-23T01:59:59.000Z'
const markPassed = (deadline = past): CaseCommand => ({ type: 'MarkDeadlinePassed', deadline, circumstances })

const opened = aCase()
const dispatched = opened.dispatchedTo('chengguan')
const handling = dispatched.signed()
const replied = handling.replied()
const reopened = replied.reopened()
const closed = replied.closed()

describe('OpenCase', () => {
  it('opens a matter once', () => {
    expect(decide(undefined, open)).toMatchObject([{ type: 'casework.case-opened.v1', lane: 'open' }])
    const given = decide(undefined, open)
    expect(decideGiven(given, aggregate, open)).toEqual([])
    expect(() => decide(opened, open)).toThrow('case_already_open')
  })

  it('happens when it is decided, unless it says otherwise', () => {
    const { occurredAt: _occurredAt, ...said } = circumstances
    const [event] = decide(undefined, { ...open, circumstances: said })
    expect(event?.circumstances.occurredAt).toBe(testContext().now.toISOString())
  })
})

describe('DispatchCase', () => {
  it('works the deadline out from when the person brought the matter, and says how', () => {
    expect(decide(opened, dispatch())).toMatchObject([
      {
        type: 'casework.case-dispatched.v1',
        data: {
          unitId: 'chengguan',
          deadline: '2026-11-26T15:59:59.000Z',
          deadlineIsEstimate: false,
          deadlineWhy: '自2026年11月23日起 3 个工作日。依据：派单目录',
        },
      },
    ])
  })

  it('says when the deadline lies beyond the announced holidays', () => {
    const [event] = decide(opened, dispatch({ limit: { ...testLimit, amount: 40 } }))
    expect(event?.data).toMatchObject({ deadlineIsEstimate: true })
  })

  it('may be corrected before it is signed for, with a reason; the clock goes on', () => {
    const [event] = decide(opened.dispatchedTo('shuiwu'), dispatch({ reason: '路灯由城管局负责' }))
    expect(event?.data).toMatchObject({ unitId: 'chengguan', deadline: '2026-11-26T15:59:59.000Z' })
  })

  const suggested = { unitId: 'shuiwu', confidence: 0.4, terms: ['积水'] }

  it('takes a suggestion as it is, or another unit with a reason', () => {
    expect(decide(opened, dispatch({ suggested: { ...suggested, unitId: 'chengguan' } }))).toHaveLength(1)
    expect(decide(opened, dispatch({ suggested, reason: '实为路灯问题' }))).toHaveLength(1)
  })

  it('masks in the reason what points at a person, since everyone concerned reads it', () => {
    const [event] = decide(opened, dispatch({ suggested, reason: '我叫张三家住翠湖路12号，实为路灯问题' }))
    expect(event?.data).toMatchObject({ reason: expect.not.stringMatching(/张三|12号/) as string })
    const long = dispatch({ suggested, reason: '我叫张三，'.repeat(40) })
    expect(decide(opened, long)[0]?.data).toMatchObject({ reason: expect.stringContaining('〔姓名〕') as string })
  })

  it.each<[string, CaseBuilder | undefined, CaseCommand, string]>([
    ['without a case', undefined, dispatch(), 'case_not_found'],
    ['against a suggestion without a reason', opened, dispatch({ suggested }), 'reason_required: reason'],
    ['against a suggestion with an empty reason', opened, dispatch({ suggested, reason: ' ' }), 'reason_required'],
    ['elsewhere without a reason', dispatched, dispatch({ unitId: 'shuiwu' }), 'reason_required: reason'],
    ['with a telephone in the reason', opened, dispatch({ reason: '请打 138-0000 0000' }), 'reason_has_personal_data'],
    ['twice to the same unit', dispatched, dispatch(), 'already_dispatched_to_unit: unitId'],
    [
      'away from the unit that signed (首接负责)',
      handling,
      dispatch({ unitId: 'shuiwu', reason: '不归我管' }),
      'unit_may_not_pass_on',
    ],
    ['after the reply', replied, dispatch(), 'case_not_open'],
    ['after the end', closed, dispatch(), 'case_not_open'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

describe('SignCase', () => {
  it('is the unit’s own doing', () => {
    expect(decide(dispatched, sign)).toMatchObject([{ type: 'casework.case-signed.v1', data: { by: testWorker } }])
  })

  it.each<[string, CaseBuilder | undefined, CaseCommand, string]>([
    ['without a case', undefined, sign, 'case_not_found'],
    ['before dispatch', opened, sign, 'not_dispatched_to_unit'],
    ['by another unit', dispatched, { ...sign, unitId: 'shuiwu' }, 'not_dispatched_to_unit: unitId'],
    ['twice', handling, sign, 'already_signed'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

describe('AddNote', () => {
  it('stays on the inner lane, at any time', () => {
    for (const given of [opened, handling, closed]) {
      expect(decide(given, note)).toMatchObject([{ type: 'casework.internal-note-added.v1', lane: 'inner' }])
    }
    expect(() => decide(undefined, note)).toThrow('case_not_found')
  })
})

describe('ReplyToCase', () => {
  it('counts rounds', () => {
    expect(decide(handling, reply)).toMatchObject([{ type: 'casework.case-replied.v1', data: { round: 1 } }])
    expect(decide(reopened, reply)).toMatchObject([{ data: { round: 2 } }])
  })

  it('may leave a word for colleagues beside it, on the inner lane and in another box', () => {
    const both = decide(handling, { ...(reply as ReplyToCase), note: sampleBox('note') })
    expect(both).toMatchObject([
      { type: 'casework.case-replied.v1', lane: 'open' },
      { type: 'casework.internal-note-added.v1', lane: 'inner', data: { by: testWorker } },
    ])
    expect(new Set(both.map(({ id }) => id)).size).toBe(2)
    expect(both[0]?.data).not.toHaveProperty('note')
  })

  it('may come first in records of the past only', () => {
    expect(decide(opened, { ...reply, circumstances: historical })).toHaveLength(1)
    expect(() => decide(opened, reply)).toThrow('not_signed')
  })

  it('needs no signature in records of the past, but the unit', () => {
    expect(decide(dispatched, { ...reply, circumstances: historical })).toHaveLength(1)
    const another: CaseCommand = { ...reply, unitId: 'shuiwu', circumstances: historical }
    expect(() => decide(dispatched, another)).toThrow('not_dispatched_to_unit: unitId')
  })

  it.each<[string, CaseBuilder | undefined, CaseCommand, string]>([
    ['without a case', undefined, reply, 'case_not_found'],
    ['before signing', dispatched, reply, 'not_signed'],
    ['by another unit', handling, { ...reply, unitId: 'shuiwu' }, 'not_dispatched_to_unit: unitId'],
    ['twice', replied, reply, 'awaiting_confirmation'],
    ['after the end', closed, reply, 'case_closed'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

describe('ReopenCase', () => {
  it('goes back to the unit with a new deadline of the same limit', () => {
    const expected = [{ type: 'casework.case-reopened.v1', data: { deadline: '2026-11-26T15:59:59.000Z' } }]
    expect(decide(replied, reopen)).toMatchObject(expected)
    expect(decide(closed, reopen)).toMatchObject(expected)
    expect(stateOf(aggregate, reopened.events())).toMatchObject({
      kind: 'handling',
      assignment: { unitId: 'chengguan' },
    })
  })

  it('waits for dispatch when history had no unit', () => {
    const [answered] = decide(opened, { ...reply, circumstances: historical })
    const given = [...opened.events(), ...(answered === undefined ? [] : [answered])]
    const again = decideGiven(given, aggregate, reopen)
    expect(again[0]?.data).not.toHaveProperty('deadline')
    expect(stateOf(aggregate, [...given, ...again])).toMatchObject({ kind: 'open' })
  })

  it('acts on a confirmation once', () => {
    expect(decide(reopened, { ...reopen, confirmationEventId: reopened.confirmationEventId })).toEqual([])
  })

  it.each<[string, CaseBuilder | undefined, string]>([
    ['without a case', undefined, 'case_not_found'],
    ['before a reply', handling, 'case_not_replied'],
  ])('is refused %s', (_name, given, error) => {
    expect(() => decide(given, reopen)).toThrow(error)
  })
})

describe('CloseCase', () => {
  it('follows what the person said', () => {
    expect(decide(replied, close)).toMatchObject([{ type: 'casework.case-closed.v1', data: { outcome: 'solved' } }])
    expect(decide(replied, { ...close, outcome: 'partly' })).toMatchObject([{ data: { outcome: 'partly' } }])
    expect(decide(closed, { ...close, confirmationEventId: closed.confirmationEventId })).toEqual([])
  })

  it('closes as unconfirmed only the reply that was waited on', () => {
    expect(decide(replied, unconfirmed)).toMatchObject([{ data: { outcome: 'unconfirmed' } }])
    expect(decide(reopened.replied(), unconfirmed)).toEqual([])
    expect(decide(reopened, unconfirmed)).toEqual([])
    expect(decide(closed, unconfirmed)).toEqual([])
  })

  it('lets a late word correct silence, and nothing else', () => {
    expect(decide(replied.closed('unconfirmed'), close)).toMatchObject([{ data: { outcome: 'solved' } }])
    expect(() => decide(closed, close)).toThrow('case_closed')
  })

  it.each<[string, CaseBuilder | undefined, string]>([
    ['without a case', undefined, 'case_not_found'],
    ['before a reply', handling, 'case_not_replied'],
  ])('is refused %s', (_name, given, error) => {
    expect(() => decide(given, close)).toThrow(error)
  })
})

describe('a withdrawn matter', () => {
  const ended = dispatched.closed('withdrawn')

  it('ends from any state, and leaves alone what has ended already', () => {
    for (const given of [opened, dispatched, handling, replied, reopened]) {
      expect(decide(given, withdrawn)).toMatchObject([{ data: { outcome: 'withdrawn' } }])
    }
    for (const given of [closed, replied.closed('unconfirmed'), ended]) expect(decide(given, withdrawn)).toEqual([])
    expect(() => decide(undefined, withdrawn)).toThrow('case_not_found')
  })

  it('stays ended: no timer fires, nobody takes it up', () => {
    const late = opened.dispatchedTo('chengguan', past).closed('withdrawn')
    expect(decide(late, markPassed())).toEqual([])
    expect(decide(replied.closed('withdrawn'), unconfirmed)).toEqual([])
    for (const command of [reopen, close, reply]) {
      expect(() => decide(replied.closed('withdrawn'), command)).toThrow('case_closed')
    }
    expect(() => decide(ended, dispatch())).toThrow('case_not_open')
    expect(() => decide(ended, sign)).toThrow('already_signed')
  })
})

describe('MarkDeadlinePassed', () => {
  const late = opened.dispatchedTo('chengguan', past)

  it('is said once, while an answer is awaited', () => {
    expect(decide(late, markPassed())).toMatchObject([
      { type: 'casework.deadline-passed.v1', data: { deadline: past, unitId: 'chengguan' } },
    ])
    expect(decide(late.signed(), markPassed())).toHaveLength(1)
    expect(decide(late.overdue(), markPassed())).toEqual([])
  })

  it('is nothing once there is an answer, or another deadline', () => {
    for (const given of [late.signed().replied(), dispatched, opened]) expect(decide(given, markPassed())).toEqual([])
  })

  it('is refused without a case and before its time', () => {
    expect(() => decide(undefined, markPassed())).toThrow('case_not_found')
    expect(() => decide(dispatched, markPassed('2026-11-26T15:59:59.000Z'))).toThrow('deadline_not_passed: deadline')
  })
})

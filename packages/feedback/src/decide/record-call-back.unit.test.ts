import { testWorker } from '@yiwang/casework/testing'
import type { NewEvent } from '@yiwang/kernel'
import { decideGiven, stateOf, testCircumstances } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { feedback } from '../feedback-aggregate.ts'
import { feedbackOn } from '../testing.ts'
import { HOURS_BETWEEN_ATTEMPTS, type RecordCallBack } from './record-call-back.ts'

const matterId = '019a5b0c-0000-7000-8000-000000000001'
const at = (hours: number): string => new Date(Date.parse('2026-11-23T02:00:00.000Z') + hours * 3_600_000).toISOString()

const call = (changes: Partial<RecordCallBack> = {}, hours = 0): RecordCallBack => ({
  type: 'RecordCallBack',
  matterId,
  round: 1,
  result: 'solved',
  openedAt: at(hours - 0.01),
  by: testWorker,
  circumstances: testCircumstances({ initiator: 'worker', channelUsed: 'hotline', occurredAt: at(hours) }),
  ...changes,
})
const decide = (given: readonly NewEvent[], command: RecordCallBack) => decideGiven(given, feedback, command)

/** Calls in vain, each after the time that has to pass. */
function inVain(count: number): NewEvent[] {
  return Array.from({ length: count }).reduce<NewEvent[]>(
    (given, _, index) => [...given, ...decide(given, call({ result: 'unreachable' }, index * HOURS_BETWEEN_ATTEMPTS))],
    [],
  )
}

describe('calling back', () => {
  it('brings the person’s word, once for each reply', () => {
    const [event, ...more] = decide([], call({ result: 'not', said: sampleBox('said') }))
    expect(event).toMatchObject({
      type: 'feedback.call-back-recorded.v1',
      lane: 'open',
      data: { result: 'not', round: 1, attempt: 1, by: testWorker },
    })
    expect(more).toEqual([])
    const given = feedbackOn(matterId).calledBack('not').events()
    expect(() => decide(given, call())).toThrow('already_confirmed: round')
    expect(decide(given, call({ round: 2 }, 1))).toMatchObject([{ data: { round: 2, attempt: 1 } }])
    expect(() => decide([], call({ round: 0 }))).toThrow('not_replied_yet: round')
  })

  it('keeps what the unit must not read out of what it reads', () => {
    const words = { score: 2, comment: sampleBox('comment'), wasAskedToChange: true } as const
    const events = decide([], call({ result: 'partly', ...words }))
    expect(events.map(({ type }) => type)).toEqual([
      'feedback.call-back-recorded.v1',
      'feedback.matter-rated.v1',
      'feedback.pressure-answered.v1',
    ])
    expect(Object.keys(events[0]?.data as object)).not.toEqual(expect.arrayContaining(['score', 'comment']))
    expect(JSON.stringify(events[0])).not.toContain('wasAskedToChange')
    expect(events[2]).toMatchObject({ data: { wasAskedToChange: true, round: 1 } })
    expect(decide([], call({ wasAskedToChange: false }))).toMatchObject([{}, { data: { wasAskedToChange: false } }])
    expect(decide([], call({ score: 5 }))).toMatchObject([{}, { data: { matterId, score: 5 } }])
  })

  it('asks for a rating once in a matter’s life, and takes no comment without one', () => {
    expect(() => decide(feedbackOn(matterId).rating(5).events(), call({ score: 1 }))).toThrow('already_rated: score')
    expect(() => decide([], call({ comment: sampleBox('comment') }))).toThrow('comment_without_score: comment')
  })
})

describe('a call without the number', () => {
  const never = { openedAt: undefined }

  it('is no call: neither an attempt nor a result is recorded before the number was opened', () => {
    for (const result of ['solved', 'partly', 'not', 'unreachable'] as const) {
      expect(() => decide([], call({ result, ...never }))).toThrow('phone_not_opened: result')
    }
  })

  it('nor with an opening of before the last call, in vain or not', () => {
    const before = { openedAt: at(-0.01) }
    expect(() => decide(inVain(1), call(before, 0.01))).toThrow('phone_not_opened: result')
    expect(() => decide(inVain(1), call({ openedAt: at(0) }, 0.01))).toThrow('phone_not_opened: result')
    expect(() => decide(inVain(1), call({ ...before, result: 'unreachable' }, 5))).toThrow('phone_not_opened: result')
    const said = decide([], call({ result: 'not' }))
    expect(() => decide(said, call({ ...before, round: 2 }, 50))).toThrow('phone_not_opened: result')
    expect(decide(said, call({ round: 2 }, 50))).toHaveLength(1)
  })
})

describe('calling in vain', () => {
  it('is counted for each reply, three times at the most', () => {
    expect(inVain(3).map(({ data }) => (data as { attempt: number }).attempt)).toEqual([1, 2, 3])
    expect(() => decide(inVain(3), call({ result: 'unreachable' }, 100))).toThrow('attempts_used_up: result')
    expect(decide(inVain(3), call({ round: 2, result: 'unreachable' }, 100))).toMatchObject([{ data: { attempt: 1 } }])
    expect(stateOf(feedback, inVain(2)).attempts).toEqual({ round: 1, count: 2, lastAt: at(HOURS_BETWEEN_ATTEMPTS) })
  })

  it('counts only at another time of the day', () => {
    const soon = call({ result: 'unreachable' }, HOURS_BETWEEN_ATTEMPTS - 0.1)
    expect(() => decide(inVain(1), soon)).toThrow('tried_just_now: result')
    expect(decide(inVain(1), call({ result: 'unreachable' }, HOURS_BETWEEN_ATTEMPTS))).toHaveLength(1)
  })

  it('ends when the person is reached, soon after or when all attempts were used', () => {
    expect(decide(inVain(1), call({}, 0.1))).toMatchObject([{ data: { attempt: 2, result: 'solved' } }])
    expect(decide(inVain(3), call({}, 2 * HOURS_BETWEEN_ATTEMPTS + 0.1))).toMatchObject([{ data: { attempt: 4 } }])
  })

  it('says nothing in the person’s name', () => {
    const unreachable = { result: 'unreachable' } as const
    for (const words of [{ said: sampleBox('said') }, { score: 3 }, { wasAskedToChange: false }] as const) {
      expect(() => decide([], call({ ...unreachable, ...words }))).toThrow('unreached_says_nothing: result')
    }
  })
})

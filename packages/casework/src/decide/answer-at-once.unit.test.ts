import { createCalendar } from '@yiwang/kernel'
import { decideGiven, stateOf, testCircumstances, testContext } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from '../case-aggregate.ts'
import type { AnswerAtOnce, CaseCommand } from '../commands.ts'
import { CaseOpened } from '../events.ts'
import { aCase, testLimit, testWorker, type CaseBuilder } from '../testing.ts'

const aggregate = createCaseAggregate({ calendar: createCalendar(new Map(), 2026) })
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'hotline' })
const opened = aCase()
const { matterId, request } = opened
const requestEventId = request.events()[0]?.id ?? matterId
const confirmationEventId = '019a5b0c-0000-7000-8000-00000000c0f1'

const answer = (changes: Partial<AnswerAtOnce> = {}, opening: Partial<CaseOpened> = {}): AnswerAtOnce => ({
  type: 'AnswerAtOnce',
  opening: { ...CaseOpened.sample, matterId, requestEventId, kind: 'consultation', channel: 'hotline', ...opening },
  dispatch: {
    unitId: 'hotline',
    unitName: '青禾县 12345 热线服务中心',
    limit: testLimit,
    responsible: { name: '话务班长', post: '话务岗', phone: '12345' },
    dispatchedBy: { post: '话务岗', unit: '青禾县 12345 热线服务中心' },
  },
  reply: sampleBox('reply'),
  by: testWorker,
  circumstances,
  ...changes,
})
const decide = (given: CaseBuilder | undefined, command: CaseCommand) =>
  decideGiven(given?.events() ?? [], aggregate, command)
const typesOf = (events: ReturnType<typeof decide>) => events.map(({ type }) => type.split('.')[1])

describe('AnswerAtOnce', () => {
  it('opens, takes on, signs for and answers in one act, whether or not the case was opened before', () => {
    expect(typesOf(decide(undefined, answer()))).toEqual([
      'case-opened',
      'case-dispatched',
      'case-signed',
      'case-replied',
    ])
    const events = decide(opened, answer())
    expect(typesOf(events)).toEqual(['case-dispatched', 'case-signed', 'case-replied'])
    expect(events).toMatchObject([
      { data: { unitId: 'hotline', atOnce: true, deadline: '2026-11-26T15:59:59.000Z' } },
      { data: { unitId: 'hotline', by: testWorker } },
      { data: { round: 1, atOnce: true } },
    ])
    expect(events[0]?.data).not.toHaveProperty('respondBy')
  })

  it('knows the ids of its sealed words beforehand, whatever else is recorded', () => {
    const [replyId, noteId] = ((context) => [context.nextId(), context.nextId()])(testContext())
    for (const given of [undefined, opened]) {
      const events = decide(given, answer({ note: sampleBox('note') }))
      expect(events.find(({ type }) => type === 'casework.case-replied.v1')?.id).toBe(replyId)
      expect(events.at(-1)).toMatchObject({ id: noteId, type: 'casework.internal-note-added.v1', lane: 'inner' })
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    }
  })

  it('leaves nothing for the policy that opens cases to do afterwards', () => {
    const given = decide(undefined, answer())
    expect(decideGiven(given, aggregate, { type: 'OpenCase', data: answer().opening, circumstances })).toEqual([])
  })

  it('is no more solved than any other: it waits for the person, and ends unconfirmed without their word', () => {
    const given = decide(undefined, answer())
    expect(stateOf(aggregate, given)).toMatchObject({ kind: 'replied', facts: { rounds: 1, answeredAtOnce: true } })
    const silence: CaseCommand = { type: 'CloseCase', outcome: 'unconfirmed', round: 1, circumstances }
    expect(decideGiven(given, aggregate, silence)).toMatchObject([{ data: { outcome: 'unconfirmed' } }])
  })

  it('goes to dispatch, not back to who answered, when it did not help', () => {
    const given = decide(undefined, answer())
    const reopen: CaseCommand = { type: 'ReopenCase', reason: 'not-solved', confirmationEventId, circumstances }
    const reopened = decideGiven(given, aggregate, reopen)
    expect(reopened[0]?.data).not.toHaveProperty('deadline')
    const state = stateOf(aggregate, [...given, ...reopened])
    expect(state).toMatchObject({ kind: 'open', facts: { rounds: 1 } })
    expect(() => decideGiven([...given, ...reopened], aggregate, answer())).toThrow('case_not_open')
  })

  it.each<[string, CaseBuilder | undefined, AnswerAtOnce, string]>([
    [
      'for what needs somebody to act',
      undefined,
      answer({}, { kind: 'complaint' }),
      'only_consultations_at_once: kind',
    ],
    ['once a unit has it', opened.dispatchedTo('chengguan'), answer(), 'case_not_open'],
    ['after the end', opened.closed('withdrawn'), answer(), 'case_not_open'],
    ['for another request', opened, answer({}, { requestEventId: matterId }), 'case_already_open'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

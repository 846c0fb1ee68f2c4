import { createCalendar } from '@yiwang/kernel'
import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from '../case-aggregate.ts'
import type { AskCitizen, CaseCommand, TakeAnswer, WithdrawQuestion } from '../commands.ts'
import { aCase, testWorker, type CaseBuilder } from '../testing.ts'

const aggregate = createCaseAggregate({ calendar: createCalendar(new Map(), 2026) })
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
const additionEventId = '019a5b0c-0000-7000-8000-0000000000ad'

const dispatched = aCase().dispatchedTo('chengguan')
const handling = dispatched.signed()
const asked = handling.asked()

const decide = (given: CaseBuilder | undefined, command: CaseCommand) =>
  decideGiven(given?.events() ?? [], aggregate, command)
const ask = (unitId = 'chengguan'): AskCitizen => ({
  type: 'AskCitizen',
  unitId,
  question: sampleBox('question'),
  by: testWorker,
  circumstances,
})
const withdraw = (questionEventId = asked.questionEventId): WithdrawQuestion => ({
  type: 'WithdrawQuestion',
  unitId: 'chengguan',
  questionEventId,
  by: testWorker,
  circumstances,
})
const take = (questionEventId = asked.questionEventId): TakeAnswer => ({
  type: 'TakeAnswer',
  questionEventId,
  additionEventId,
  circumstances,
})

describe('AskCitizen', () => {
  it('asks one thing at a time, as often as there is something to ask', () => {
    expect(decide(handling, ask())).toMatchObject([{ type: 'casework.question-asked.v1', lane: 'open' }])
    expect(() => decide(asked, ask())).toThrow('question_open')
    for (const settled of [asked.answered(), asked.unasked(), asked.replied().reopened()]) {
      expect(decide(settled, ask())).toHaveLength(1)
    }
  })

  it('leaves the clock alone', () => {
    const late: CaseCommand = { type: 'MarkDeadlinePassed', deadline: '2026-11-23T01:00:00.000Z', circumstances }
    const due = aCase().dispatchedTo('chengguan', '2026-11-23T01:00:00.000Z').signed()
    expect(decide(due.asked(), late)).toMatchObject([{ type: 'casework.deadline-passed.v1' }])
  })

  it.each<[string, CaseBuilder | undefined, AskCitizen, string]>([
    ['without a case', undefined, ask(), 'case_not_found'],
    ['before it is signed for', dispatched, ask(), 'not_signed'],
    ['by another unit', handling, ask('shuiwu'), 'not_dispatched_to_unit'],
    ['after the reply', handling.replied(), ask(), 'awaiting_confirmation'],
    ['after the end', handling.replied().closed(), ask(), 'case_closed'],
  ])('is refused %s', (_name, given, ...[command, error]) => {
    expect(() => decide(given, command)).toThrow(error)
  })
})

describe('WithdrawQuestion', () => {
  it('takes back the open question and no other', () => {
    expect(decide(asked, withdraw())).toMatchObject([
      { type: 'casework.question-withdrawn.v1', data: { questionEventId: asked.questionEventId } },
    ])
    expect(() => decide(asked, withdraw(additionEventId))).toThrow('question_not_open: questionEventId')
    expect(() => decide(handling, withdraw())).toThrow('question_not_open')
    expect(() => decide(asked.answered(), withdraw())).toThrow('question_not_open')
    expect(() => decide(undefined, withdraw())).toThrow('case_not_found')
  })
})

describe('TakeAnswer', () => {
  it('settles the question that was asked', () => {
    expect(decide(asked, take())).toMatchObject([
      { type: 'casework.question-answered.v1', data: { questionEventId: asked.questionEventId, additionEventId } },
    ])
  })

  it('leaves an answer that comes too late, or to something else, the addition it is', () => {
    for (const given of [asked.answered(), asked.unasked(), asked.replied(), asked.replied().closed(), handling]) {
      expect(decide(given, take())).toEqual([])
    }
    expect(decide(asked, take(additionEventId))).toEqual([])
    expect(() => decide(undefined, take())).toThrow('case_not_found')
  })
})

import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import type { AnswerQuestion } from './decide/answer-question.ts'
import type { AskAboutOpening } from './decide/ask-about-opening.ts'
import { OpeningAnswered, OpeningQuestioned } from './events.ts'
import { openingAnswer, openingQuestion } from './question-aggregates.ts'

const circumstances = testCircumstances()
const { matterId, openingId, questionId, answer } = OpeningAnswered.sample

describe('asking why somebody looked', () => {
  const ask = (answers = 0): AskAboutOpening => ({
    type: 'AskAboutOpening',
    matterId,
    openingId,
    subjectId: answer.subjectId,
    answers,
    circumstances,
  })
  const asked = (times: number) =>
    Array.from({ length: times }, () =>
      OpeningQuestioned.create({ id: questionId, matterId, data: OpeningQuestioned.sample, circumstances }),
    )

  it('needs no words', () => {
    expect(decideGiven([], openingQuestion, ask())).toMatchObject([
      {
        type: 'privacy.opening-questioned.v1',
        lane: 'open',
        matterId,
        data: { openingId, subjectId: answer.subjectId },
      },
    ])
    const inquiry = { ...answer, fields: { inquiry: { purpose: 'x', retention: 'P3Y' } } }
    expect(decideGiven([], openingQuestion, { ...ask(), inquiry })).toMatchObject([{ data: { inquiry } }])
  })

  it('waits for the answer, may be done again after it, and ends somewhere', () => {
    expect(() => decideGiven(asked(1), openingQuestion, ask())).toThrow('question_waiting')
    expect(decideGiven(asked(1), openingQuestion, ask(1))).toHaveLength(1)
    expect(() => decideGiven(asked(3), openingQuestion, ask(3))).toThrow('questions_too_many')
  })
})

describe('answering', () => {
  const looker = { kind: 'person', name: '陈工', post: '诉求承办岗', unit: 'chengguan' } as const
  const by = { name: '苏敏', post: '数据管理岗', unit: '数据局', unitId: 'data' }
  const answering = (changes: Partial<AnswerQuestion> = {}): AnswerQuestion => ({
    type: 'AnswerQuestion',
    matterId,
    openingId,
    questionId,
    finding: 'needed',
    answer,
    by,
    looker,
    circumstances,
    ...changes,
  })

  it('is told once, under one’s name, without the unit’s inner id', () => {
    const [event] = decideGiven([], openingAnswer, answering())
    expect(event).toMatchObject({
      type: 'privacy.opening-answered.v1',
      matterId,
      data: { finding: 'needed', questionId },
    })
    expect(event?.data).toHaveProperty('by', { name: '苏敏', post: '数据管理岗', unit: '数据局' })
    expect(() => decideGiven(event === undefined ? [] : [event], openingAnswer, answering())).toThrow(
      'already_answered',
    )
  })

  it('is never for the one who looked, whatever post they hold by now', () => {
    const self = { ...by, name: '陈工', unitId: 'chengguan' }
    expect(() => decideGiven([], openingAnswer, answering({ by: self }))).toThrow('own_opening')
    expect(decideGiven([], openingAnswer, answering({ by: { ...self, unitId: 'data' } }))).toHaveLength(1)
    expect(decideGiven([], openingAnswer, answering({ looker: { kind: 'machine' } }))).toHaveLength(1)
    const byUnitName = { kind: 'person', name: '苏敏', post: '督查员', unitName: '数据局' } as const
    expect(() => decideGiven([], openingAnswer, answering({ looker: byUnitName }))).toThrow('own_opening')
    const elsewhere = { ...byUnitName, unitName: '县政府' }
    expect(decideGiven([], openingAnswer, answering({ looker: elsewhere }))).toHaveLength(1)
  })
})

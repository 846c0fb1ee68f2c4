import type { NewEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import type { Row } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import { OpeningAnswered, OpeningQuestioned } from '../events.ts'
import { createOpeningQuestions } from './opening-questions.ts'

const circumstances = testCircumstances()
const { matterId, questionId } = OpeningAnswered.sample
const question = OpeningQuestioned.create({ id: questionId, matterId, data: OpeningQuestioned.sample, circumstances })
const answerOf = (finding: 'needed' | 'not-needed', id: string) =>
  OpeningAnswered.create({ id, matterId, data: { ...OpeningAnswered.sample, finding }, circumstances })
const needed = answerOf('needed', '019a5b0c-0000-7000-8000-0000000000a1')
const notNeeded = answerOf('not-needed', '019a5b0c-0000-7000-8000-0000000000a2')

type Told = readonly [event: NewEvent, app: 'portal' | 'console']

function fold(told: readonly Told[]): Row[] {
  const projection = createOpeningQuestions('test')
  const rows = new Map<string, Row>()
  for (const [event, app] of told)
    for (const recorded of recordedEvents([event], { origin: `test/${app}` }))
      for (const key of projection.keysOf(recorded)) {
        const row = projection.evolve(rows.get(key) ?? null, recorded, key)
        if (row !== null) rows.set(key, row)
      }
  return [...rows.values()]
}

describe('questions about looks', () => {
  it('wait, and are answered once', () => {
    expect(fold([[question, 'portal']])).toMatchObject([{ question_id: questionId, answered_at: null }])
    const told = fold([
      [question, 'portal'],
      [needed, 'console'],
      [notNeeded, 'console'],
    ])
    expect(told).toMatchObject([{ finding: 'needed', answer_id: needed.id }])
  })

  it('are the same in whichever order both apps are heard', () => {
    const inOrder = fold([
      [question, 'portal'],
      [needed, 'console'],
    ])
    const answerFirst = fold([
      [needed, 'console'],
      [question, 'portal'],
    ])
    expect(answerFirst).toEqual(inOrder)
  })

  it('are asked on the portal and answered on the console, nowhere else', () => {
    expect(fold([[question, 'console']])).toEqual([])
    const told = fold([
      [question, 'portal'],
      [needed, 'portal'],
    ])
    expect(told).toMatchObject([{ answered_at: null }])
  })
})

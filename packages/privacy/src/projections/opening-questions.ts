import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { OpeningAnswered, OpeningQuestioned } from '../events.ts'

type QuestionRow = {
  readonly question_id: string
  readonly opening_id: string
  readonly matter_id: string
  readonly asked_at: string
  readonly has_inquiry: boolean
  readonly answer_id: string | null
  readonly answered_at: string | null
  readonly finding: string | null
  readonly answered_by: string | null
}

const NOT_ANSWERED = { answer_id: null, answered_at: null, finding: null, answered_by: null }

const unheardOf = (questionId: string, { openingId, matterId }: OpeningAnswered, at: string): QuestionRow => ({
  question_id: questionId,
  opening_id: openingId,
  matter_id: matterId,
  asked_at: at,
  has_inquiry: false,
  ...NOT_ANSWERED,
})

type Asked = Pick<QuestionRow, 'question_id' | 'opening_id' | 'matter_id' | 'asked_at' | 'has_inquiry'>

const asked = (event: RecordedEvent, { openingId, matterId, inquiry }: OpeningQuestioned): Asked => ({
  question_id: event.id,
  opening_id: openingId,
  matter_id: matterId,
  asked_at: event.occurredAt,
  has_inquiry: inquiry !== undefined,
})

function answered(row: QuestionRow, event: RecordedEvent, { finding, by }: OpeningAnswered): QuestionRow {
  if (row.answer_id !== null) return row
  const answeredBy = [by.unit, by.post, by.name].join(' ')
  return { ...row, answer_id: event.id, answered_at: event.occurredAt, finding, answered_by: answeredBy }
}

/** Questions about openings, and what was answered: asked on this cell's portal, answered on its console. */
export function createOpeningQuestions(cell: string): Projection {
  const questionOf = (event: RecordedEvent): OpeningQuestioned | undefined =>
    event.origin === `${cell}/portal` ? OpeningQuestioned.match(event) : undefined
  const answerOf = (event: RecordedEvent): OpeningAnswered | undefined =>
    event.origin === `${cell}/console` ? OpeningAnswered.match(event) : undefined
  return defineProjection<QuestionRow>({
    name: 'privacy_opening_questions',
    version: 2,
    table: 'privacy_opening_questions',
    key: 'question_id',
    keysOf(event) {
      if (questionOf(event) !== undefined) return [event.id]
      const answer = answerOf(event)
      return answer === undefined ? [] : [answer.questionId]
    },
    evolve(row, event) {
      const question = questionOf(event)
      if (question !== undefined) return { ...NOT_ANSWERED, ...row, ...asked(event, question) }
      const answer = answerOf(event)
      if (answer === undefined) return row
      // an app that comes late may hear the console before the portal
      return answered(row ?? unheardOf(answer.questionId, answer, event.occurredAt), event, answer)
    },
  })
}

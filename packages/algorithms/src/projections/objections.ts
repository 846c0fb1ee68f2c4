import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { DispatchObjected, ObjectionAnswered } from '../events.ts'

type ObjectionRow = {
  readonly objection_id: string
  readonly dispatch_id: string
  readonly matter_id: string
  readonly division_code: string | null
  readonly objected_at: string
  readonly has_words: boolean
  readonly answer_id: string | null
  readonly answered_at: string | null
  readonly finding: string | null
  readonly answered_by: string | null
}

const NOT_ANSWERED = { answer_id: null, answered_at: null, finding: null, answered_by: null }

const unheardOf = (objectionId: string, { dispatchId, matterId }: ObjectionAnswered, at: string): ObjectionRow => ({
  objection_id: objectionId,
  dispatch_id: dispatchId,
  matter_id: matterId,
  division_code: null,
  objected_at: at,
  has_words: false,
  ...NOT_ANSWERED,
})

type Objected = Pick<
  ObjectionRow,
  'objection_id' | 'dispatch_id' | 'matter_id' | 'division_code' | 'objected_at' | 'has_words'
>

function objected(event: RecordedEvent, data: DispatchObjected): Objected {
  const { dispatchId, matterId, divisionCode = null, objection } = data
  return {
    objection_id: event.id,
    dispatch_id: dispatchId,
    matter_id: matterId,
    division_code: divisionCode,
    objected_at: event.occurredAt,
    has_words: objection !== undefined,
  }
}

function answered(row: ObjectionRow, event: RecordedEvent, { finding, by }: ObjectionAnswered): ObjectionRow {
  if (row.answer_id !== null) return row
  const answeredBy = [by.unit, by.post, by.name].join(' ')
  return { ...row, answer_id: event.id, answered_at: event.occurredAt, finding, answered_by: answeredBy }
}

/** Objections to dispatches, and what came of them: put on this cell's portal, reviewed on its console. */
export function createObjections(cell: string): Projection {
  const objectionOf = (event: RecordedEvent): DispatchObjected | undefined =>
    event.origin === `${cell}/portal` ? DispatchObjected.match(event) : undefined
  const answerOf = (event: RecordedEvent): ObjectionAnswered | undefined =>
    event.origin === `${cell}/console` ? ObjectionAnswered.match(event) : undefined
  return defineProjection<ObjectionRow>({
    name: 'algorithms_objections',
    version: 2,
    table: 'algorithms_objections',
    key: 'objection_id',
    keysOf(event) {
      if (objectionOf(event) !== undefined) return [event.id]
      const answer = answerOf(event)
      return answer === undefined ? [] : [answer.objectionId]
    },
    evolve(row, event) {
      const objection = objectionOf(event)
      if (objection !== undefined) return { ...NOT_ANSWERED, ...row, ...objected(event, objection) }
      const answer = answerOf(event)
      if (answer === undefined) return row
      // an app that comes late may hear the console before the portal
      return answered(row ?? unheardOf(answer.objectionId, answer, event.occurredAt), event, answer)
    },
  })
}

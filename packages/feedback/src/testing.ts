import { seededIds, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { testWorker } from '@yiwang/casework/testing'
import {
  CallBackRecorded,
  MatterRated,
  ResultConfirmed,
  type CallBackResult,
  type Result,
  type Score,
} from './events.ts'

/** Builds what a person says of a matter. */
export interface FeedbackBuilder {
  confirming(result: Result): FeedbackBuilder
  rating(score: Score): FeedbackBuilder
  /** called back about reply no. `round` */
  calledBack(result: CallBackResult, round?: number): FeedbackBuilder
  events(): NewEvent[]
}

function builderOf(matterId: string, events: readonly NewEvent[], nextId: () => string): FeedbackBuilder {
  const circumstances = testCircumstances()
  const and = (event: NewEvent): FeedbackBuilder => builderOf(matterId, [...events, event], nextId)
  return {
    confirming(result) {
      const round = events.filter(({ type }) => type === ResultConfirmed.type).length + 1
      return and(ResultConfirmed.create({ id: nextId(), matterId, data: { matterId, result, round }, circumstances }))
    },
    calledBack(result, round = 1) {
      const attempt = events.filter(({ type }) => type === CallBackRecorded.type).length + 1
      const data = { matterId, round, attempt, result, by: testWorker }
      return and(CallBackRecorded.create({ id: nextId(), matterId, data, circumstances }))
    },
    rating: (score) => and(MatterRated.create({ id: nextId(), matterId, data: { matterId, score }, circumstances })),
    events: () => [...events],
  }
}

/**
 * Feedback on a matter for tests; each confirmation is about the next reply.
 * @example feedbackOn(matterId).confirming('not').confirming('solved').rating(5).events()
 */
export function feedbackOn(matterId: string): FeedbackBuilder {
  const ids = seededIds(9_000)
  return builderOf(matterId, [], () => ids.next())
}

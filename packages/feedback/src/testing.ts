import { seededIds, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { MatterRated, ResultConfirmed, type Result, type Score } from './events.ts'

/** Builds what a person says of a matter. */
export interface FeedbackBuilder {
  confirming(result: Result): FeedbackBuilder
  rating(score: Score): FeedbackBuilder
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

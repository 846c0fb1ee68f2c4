import type { OwnFeedback } from '@yiwang/feedback'
import type { FeedbackState } from '../views/feedback.tsx'

/** What the page offers now: the result first, then a voluntary rating. */
export function feedbackState(own: OwnFeedback): FeedbackState {
  if (own.canConfirm) return { step: 'confirm', round: own.rounds }
  if (own.result === null) return { step: 'not-yet' }
  if (own.canRate) return { step: 'rate', result: own.result }
  return { step: 'done', result: own.result, score: own.score ?? undefined }
}

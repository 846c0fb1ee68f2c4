import type { Aggregate } from '@yiwang/kernel'
import { confirmResult, type ConfirmResult } from './decide/confirm-result.ts'
import { rateMatter, type RateMatter } from './decide/rate-matter.ts'
import { evolveFeedback, noFeedback, type FeedbackState } from './feedback.ts'

export type FeedbackCommand = ConfirmResult | RateMatter

/** What one person says of one matter; its id is the matter's. */
export const feedback: Aggregate<FeedbackState, FeedbackCommand> = {
  name: 'feedback',
  initialState: noFeedback,
  evolve: evolveFeedback,
  decide(command, state, context) {
    return command.type === 'ConfirmResult'
      ? confirmResult(command, state, context)
      : rateMatter(command, state, context)
  },
}

import type { Aggregate } from '@yiwang/kernel'
import { confirmResult, type ConfirmResult } from './decide/confirm-result.ts'
import { rateMatter, type RateMatter } from './decide/rate-matter.ts'
import { recordCallBack, type RecordCallBack } from './decide/record-call-back.ts'
import { evolveFeedback, noFeedback, type FeedbackState } from './feedback.ts'

export type FeedbackCommand = ConfirmResult | RateMatter | RecordCallBack

/** What one person says of one matter, on their own page or on the telephone; its id is the matter's. */
export const feedback: Aggregate<FeedbackState, FeedbackCommand> = {
  name: 'feedback',
  initialState: noFeedback,
  evolve: evolveFeedback,
  decide(command, state, context) {
    switch (command.type) {
      case 'ConfirmResult':
        return confirmResult(command, state, context)
      case 'RateMatter':
        return rateMatter(command, state, context)
      case 'RecordCallBack':
        return recordCallBack(command, state, context)
    }
  },
}

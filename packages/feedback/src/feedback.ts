import type { RecordedEvent } from '@yiwang/kernel'
import { MatterRated, ResultConfirmed } from './events.ts'

/** What a person has said of a matter so far. */
export interface FeedbackState {
  /** last reply whose result they confirmed, 0 when none */
  readonly confirmedRound: number
  readonly isRated: boolean
}

export const noFeedback: FeedbackState = { confirmedRound: 0, isRated: false }

export function evolveFeedback(state: FeedbackState, event: Pick<RecordedEvent, 'type' | 'data'>): FeedbackState {
  const confirmed = ResultConfirmed.match(event)
  if (confirmed !== undefined) return { ...state, confirmedRound: confirmed.round }
  return MatterRated.match(event) === undefined ? state : { ...state, isRated: true }
}

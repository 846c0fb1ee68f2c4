import type { RecordedEvent } from '@yiwang/kernel'
import { MatterRated, ResultConfirmed, type Result } from './events.ts'

/** What a person has said of a matter so far. */
export interface FeedbackState {
  /** last reply whose result they confirmed, 0 when none */
  readonly confirmedRound: number
  /** what they said of it, and when; null when nothing */
  readonly confirmed: { readonly result: Result; readonly at: Date } | null
  readonly isRated: boolean
}

export const noFeedback: FeedbackState = { confirmedRound: 0, confirmed: null, isRated: false }

export function evolveFeedback(
  state: FeedbackState,
  event: Pick<RecordedEvent, 'type' | 'data' | 'occurredAt'>,
): FeedbackState {
  const confirmed = ResultConfirmed.match(event)
  if (confirmed !== undefined) {
    const said = { result: confirmed.result, at: new Date(event.occurredAt) }
    return { ...state, confirmedRound: confirmed.round, confirmed: said }
  }
  return MatterRated.match(event) === undefined ? state : { ...state, isRated: true }
}

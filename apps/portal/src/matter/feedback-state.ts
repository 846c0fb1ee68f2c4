import { canObjectUntil, type OwnFeedback } from '@yiwang/feedback'
import { chinaDay, dayText, type Locale } from '@yiwang/kernel'
import type { FeedbackState } from '../views/feedback.tsx'

/** In which language, seen from when, and whether the case has ended as far as is known here. */
interface Seen {
  readonly locale: Locale
  readonly now: Date
  readonly isClosed: boolean
}

/** Until which day the person may still say that it was not solved, and of which reply. */
function objectionOf(own: OwnFeedback, { locale, now, isClosed }: Seen) {
  const until = isClosed ? canObjectUntil(own, now) : undefined
  return until === undefined ? undefined : { round: own.rounds, until: dayText(chinaDay(until), locale) }
}

/** What the page offers now: the result first, then a voluntary rating, and for a while the way back. */
export function feedbackState(own: OwnFeedback, seen: Seen): FeedbackState {
  if (own.canConfirm) return { step: 'confirm', round: own.rounds }
  if (own.result === null) return { step: 'not-yet' }
  const objection = objectionOf(own, seen)
  if (own.canRate) return { step: 'rate', result: own.result, objection }
  return { step: 'done', result: own.result, score: own.score ?? undefined, objection }
}

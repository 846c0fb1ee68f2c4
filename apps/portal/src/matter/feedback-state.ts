import type { Case } from '@yiwang/casework/contracts'
import { isTakenUpAgain, maySay, type OwnFeedback } from '@yiwang/feedback'
import { chinaDay, dayText, type Locale } from '@yiwang/kernel'
import type { FeedbackState } from '../views/feedback.tsx'
import { deadlineInWords } from '../words/time.ts'

/** In which language, seen from when, and the case as far as it is known here. */
interface Seen {
  readonly locale: Locale
  readonly now: Date
  readonly case: Case | undefined
}

/** Until which day the person may still say that it was not solved, and of which reply. */
function objectionOf(own: OwnFeedback, { locale, now, case: matterCase }: Seen) {
  const may = matterCase?.state === 'closed' ? maySay(own, now) : undefined
  return may?.until === undefined ? undefined : { round: may.round, until: dayText(chinaDay(may.until), locale) }
}

/** What the person said sends it back; there has been no reply since. */
const isSentBack = ({ result, confirmedRound, rounds, isWithdrawn }: OwnFeedback): boolean =>
  result !== null && !isWithdrawn && confirmedRound >= rounds && isTakenUpAgain({ result, round: confirmedRound })

/** To whom it goes back and by when they reply; until their case has heard of it, its old dates say nothing. */
function againOf(result: NonNullable<OwnFeedback['result']>, { locale, case: matterCase }: Seen): FeedbackState {
  const isTaken = matterCase?.state !== 'replied' && matterCase?.state !== 'closed'
  const unit = matterCase?.unitName ?? undefined
  const deadline = isTaken ? (matterCase?.deadline ?? undefined) : undefined
  const until = deadline === undefined ? undefined : deadlineInWords(deadline.toISOString(), locale)
  return { step: 'again', result, unit, until, isTaken }
}

/** What the page offers now: the result first, then a voluntary rating unless it is worked on again, and for a while the way back. */
export function feedbackState(own: OwnFeedback, seen: Seen): FeedbackState {
  if (own.canConfirm) return { step: 'confirm', round: own.rounds }
  if (own.result === null) return { step: 'not-yet' }
  if (isSentBack(own)) return againOf(own.result, seen)
  const objection = objectionOf(own, seen)
  if (own.canRate) return { step: 'rate', result: own.result, objection }
  return { step: 'done', result: own.result, score: own.score ?? undefined, objection }
}

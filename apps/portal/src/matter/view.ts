import type { Objection } from '@yiwang/algorithms/contracts'
import type { Case, TimelineEntry } from '@yiwang/casework/contracts'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { OpeningQuestion, RecordedOpening } from '@yiwang/privacy'
import type { Language } from '../messages/translator.ts'
import type { FeedbackState } from '../views/feedback.tsx'
import type { MatterView } from '../views/matter/matter-view.ts'
import { dispatchView } from './dispatch.ts'
import { openQuestion } from './open-question.ts'
import { lookGroups } from './looks.ts'
import type { OwnWords } from './own-words.ts'
import { caseFacts, statusOf, toneOf } from './standing.ts'
import { timelineLines } from './timeline-lines.ts'
import type { Withdrawal } from './withdrawal.ts'

/** Everything read about a matter, before it is put into words. */
export interface MatterFacts {
  readonly receiptNumber: string
  readonly requestEventId: string
  readonly case: Case | undefined
  readonly timeline: readonly TimelineEntry[]
  readonly openings: readonly RecordedOpening[]
  readonly questions: readonly OpeningQuestion[]
  readonly objections: readonly Objection[]
  /** names of units a machine suggested, by id */
  readonly unitNames: ReadonlyMap<string, string>
  readonly feedback: FeedbackState
  readonly own: OwnWords
  readonly withdrawal: Withdrawal
  readonly isVerified: boolean
  /** of whoever is signed in */
  readonly isInAccount: boolean
}

function ownView(own: OwnWords, requestEventId: string): MatterView['own'] {
  if (own.state !== 'shown') return own
  return { state: 'shown', narrative: own.byEvent.get(requestEventId)?.narrative ?? '' }
}

/** Puts a matter into the words and order its page shows. */
export function matterView(facts: MatterFacts, language: Language, now: Date): MatterView {
  const { case: matterCase, own } = facts
  return {
    receiptNumber: showReceiptNumber(facts.receiptNumber),
    status: statusOf(facts, language, now),
    tone: toneOf(facts, now),
    canWithdraw: facts.withdrawal === 'possible',
    isVerified: facts.isVerified,
    isInAccount: facts.isInAccount,
    timeline: timelineLines(facts.timeline, own, { locale: language.locale, now }),
    looks: lookGroups(facts, { locale: language.locale, now }),
    ...dispatchView(facts, { locale: language.locale, now }),
    feedback: facts.feedback,
    own: ownView(own, facts.requestEventId),
    ...openQuestion(facts, language.locale, now),
    ...caseFacts(matterCase, language),
  }
}

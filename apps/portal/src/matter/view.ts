import type { Objection } from '@yiwang/algorithms/contracts'
import type { Case, TimelineEntry } from '@yiwang/casework/contracts'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { OpeningQuestion, RecordedOpening } from '@yiwang/privacy'
import type { Language } from '../messages/translator.ts'
import type { NextSteps } from './due.ts'
import type { FeedbackState } from '../views/feedback.tsx'
import type { MatterView } from '../views/matter/matter-view.ts'
import { dispatchView } from './dispatch.ts'
import { isUrgent } from './danger.ts'
import { openQuestion } from './open-question.ts'
import { lookGroups } from './looks.ts'
import { ownView } from './own-view.ts'
import type { OwnWords } from './own-words.ts'
import { nextOf, statusOf, toneOf } from './standing.ts'
import { lastReply } from './last-reply.ts'
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
  /** they left a name or a telephone */
  readonly hasContact: boolean
  readonly next: NextSteps
  /** by this browser, under this receipt */
  readonly toldOfDanger: boolean
}

/** Puts a matter into the words and order its page shows. */
export function matterView(facts: MatterFacts, language: Language, now: Date): MatterView {
  const { own } = facts
  const telling = { locale: language.locale, now }
  return {
    receiptNumber: showReceiptNumber(facts.receiptNumber),
    status: statusOf(facts, language, now),
    tone: toneOf(facts, now),
    canWithdraw: facts.withdrawal === 'possible',
    isVerified: facts.isVerified,
    isInAccount: facts.isInAccount,
    timeline: timelineLines(facts.timeline, own, telling),
    looks: lookGroups(facts, telling),
    ...dispatchView(facts, telling),
    feedback: facts.feedback,
    own: ownView(facts, telling),
    ...openQuestion(facts, language.locale, now),
    hasContact: facts.hasContact,
    next: nextOf(facts),
    isUrgent: isUrgent(facts),
    ...lastReply(facts, telling),
  }
}

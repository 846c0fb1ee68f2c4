import { PROGRESS_TITLES, timelineSentence, type Case, type TimelineEntry } from '@yiwang/casework/contracts'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { Opening } from '@yiwang/privacy'
import type { Translate } from '../messages/translator.ts'
import type { FeedbackState } from '../views/feedback.tsx'
import type { MatterView, OpeningLine, TimelineLine } from '../views/matter.tsx'
import { deadlineInWords, momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'
import type { Withdrawal } from './withdrawal.ts'

/** Everything read about a matter, before it is put into words. */
export interface MatterFacts {
  readonly receiptNumber: string
  readonly requestEventId: string
  readonly case: Case | undefined
  readonly timeline: readonly TimelineEntry[]
  readonly openings: readonly Opening[]
  readonly feedback: FeedbackState
  readonly own: OwnWords
  readonly withdrawal: Withdrawal
}

function timelineLine(entry: TimelineEntry, own: OwnWords, now: Date): TimelineLine {
  const reply = own.state === 'shown' ? own.byEvent.get(entry.eventId)?.reply : undefined
  const at = entry.occurredAt.toISOString()
  const line = { id: entry.eventId, at, atText: momentInWords(at, now), sentence: timelineSentence(entry) }
  return reply === undefined ? line : { ...line, detail: reply }
}

function openingLine(opening: Opening, now: Date): OpeningLine {
  return {
    id: opening.id,
    when: momentInWords(opening.logtime, now),
    who: opening.receiver,
    action: opening.action,
    system: opening.receiverSystem,
  }
}

type Standing = Pick<MatterFacts, 'case' | 'withdrawal'>

function toneOf({ case: matterCase, withdrawal }: Standing, now: Date): MatterView['tone'] {
  if (matterCase?.state === 'closed' || withdrawal === 'done') return 'done'
  const isLate = matterCase?.deadline !== undefined && matterCase.deadline !== null && matterCase.deadline < now
  return isLate && matterCase.state !== 'replied' ? 'late' : 'wait'
}

function ownView(own: OwnWords, requestEventId: string): MatterView['own'] {
  if (own.state !== 'shown') return own
  return { state: 'shown', narrative: own.byEvent.get(requestEventId)?.narrative ?? '' }
}

function responsibleOf(matterCase: Case | undefined): string | undefined {
  if (matterCase?.responsibleName === null || matterCase?.responsibleName === undefined) return undefined
  const { responsibleName, responsiblePost, responsiblePhone, unitName } = matterCase
  return `${responsibleName}（${unitName ?? ''} ${responsiblePost ?? ''}），电话 ${responsiblePhone ?? ''}`
}

function statusOf(facts: Standing, t: Translate, now: Date): string {
  if (facts.withdrawal === 'done') return t('withdraw.done')
  const late = toneOf(facts, now) === 'late' ? ` · ${t('matter.late')}` : ''
  return PROGRESS_TITLES[facts.case?.state ?? 'received'] + late
}

/** What only a dispatched case has: someone responsible, and a deadline with its reason. */
function caseFacts(matterCase: Case | undefined): Pick<MatterView, 'responsible' | 'deadline' | 'deadlineWhy'> {
  const responsible = responsibleOf(matterCase)
  const deadline = matterCase?.deadline ?? undefined
  const deadlineWhy = matterCase?.deadlineWhy ?? undefined
  return {
    ...(responsible === undefined ? {} : { responsible }),
    ...(deadline === undefined ? {} : { deadline: deadlineInWords(deadline.toISOString()) }),
    ...(deadlineWhy === undefined ? {} : { deadlineWhy }),
  }
}

/** Puts a matter into the words and order its page shows: newest first. */
export function matterView(facts: MatterFacts, t: Translate, now: Date): MatterView {
  const { case: matterCase, own } = facts
  return {
    receiptNumber: showReceiptNumber(facts.receiptNumber),
    status: statusOf(facts, t, now),
    tone: toneOf(facts, now),
    canWithdraw: facts.withdrawal === 'possible',
    // looks at personal data have a table of their own below
    timeline: facts.timeline
      .filter((entry) => !entry.kind.startsWith('privacy.'))
      .map((entry) => timelineLine(entry, own, now))
      .toReversed(),
    openings: facts.openings.map((opening) => openingLine(opening, now)),
    feedback: facts.feedback,
    own: ownView(own, facts.requestEventId),
    ...caseFacts(matterCase),
  }
}

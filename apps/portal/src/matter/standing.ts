import { PROGRESS_TITLES, type Case } from '@yiwang/casework/contracts'
import type { Language } from '../messages/translator.ts'
import type { MatterView } from '../views/matter/matter-view.ts'
import type { FeedbackState } from '../views/feedback.tsx'
import type { NextSteps, Responsible } from './due.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What the state of a matter depends on. */
export interface Standing {
  readonly case: Case | undefined
  readonly withdrawal: Withdrawal
  readonly feedback?: FeedbackState
}

/** The person has sent it back, and the case has not heard of it yet: a second or two in which its state is yesterday's. */
const isGoingBack = ({ feedback }: Standing): boolean => feedback?.step === 'again' && !feedback.isTaken

/** What is next, without a date that no longer holds. */
export const nextOf = (facts: Standing & { readonly next: NextSteps }): NextSteps =>
  isGoingBack(facts) ? { ...facts.next, due: undefined } : facts.next

/** How the state is coloured. */
export function toneOf(facts: Standing, now: Date): MatterView['tone'] {
  const { case: matterCase, withdrawal } = facts
  if (isGoingBack(facts)) return 'wait'
  if (matterCase?.state === 'closed' || withdrawal === 'done') return 'done'
  const isLate = matterCase?.deadline !== undefined && matterCase.deadline !== null && matterCase.deadline < now
  return isLate && matterCase.state !== 'replied' ? 'late' : 'wait'
}

/** Whom to turn to in the unit that has the matter, in words; undefined before dispatch. */
export function responsibleOf(matterCase: Case | undefined, { t }: Language): Responsible | undefined {
  if (matterCase?.responsibleName === null || matterCase?.responsibleName === undefined) return undefined
  const { responsibleName: name, responsiblePost, responsiblePhone, unitName } = matterCase
  const place = [unitName, responsiblePost].filter(Boolean).join(' ')
  const phone = responsiblePhone ?? ''
  return { text: t('matter.responsibleText', { name, place, phone }), phone }
}

/** The state in words. */
export function statusOf(facts: Standing, { t, locale }: Language, now: Date): string {
  if (facts.withdrawal === 'done') return t('withdraw.done')
  if (isGoingBack(facts)) return t('matter.goingBack')
  const late = toneOf(facts, now) === 'late' ? ` · ${t('matter.late')}` : ''
  return PROGRESS_TITLES[locale][facts.case?.state ?? 'received'] + late
}

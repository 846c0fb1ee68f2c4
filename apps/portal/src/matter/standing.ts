import { PROGRESS_TITLES, type Case } from '@yiwang/casework/contracts'
import type { Language } from '../messages/translator.ts'
import type { MatterView } from '../views/matter/matter-view.ts'
import { deadlineInWords } from '../words/time.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What the state of a matter depends on. */
export interface Standing {
  readonly case: Case | undefined
  readonly withdrawal: Withdrawal
}

/** How the state is coloured. */
export function toneOf({ case: matterCase, withdrawal }: Standing, now: Date): MatterView['tone'] {
  if (matterCase?.state === 'closed' || withdrawal === 'done') return 'done'
  const isLate = matterCase?.deadline !== undefined && matterCase.deadline !== null && matterCase.deadline < now
  return isLate && matterCase.state !== 'replied' ? 'late' : 'wait'
}

function responsibleOf(matterCase: Case | undefined, { t }: Language): string | undefined {
  if (matterCase?.responsibleName === null || matterCase?.responsibleName === undefined) return undefined
  const { responsibleName, responsiblePost, responsiblePhone, unitName } = matterCase
  return t('matter.responsibleText', {
    name: responsibleName,
    unit: unitName ?? '',
    post: responsiblePost ?? '',
    phone: responsiblePhone ?? '',
  })
}

/** The state in words. */
export function statusOf(facts: Standing, { t, locale }: Language, now: Date): string {
  if (facts.withdrawal === 'done') return t('withdraw.done')
  const late = toneOf(facts, now) === 'late' ? ` · ${t('matter.late')}` : ''
  return PROGRESS_TITLES[locale][facts.case?.state ?? 'received'] + late
}

/** What only a dispatched case has: someone responsible, and a deadline with its reason. */
export function caseFacts(
  matterCase: Case | undefined,
  language: Language,
): Pick<MatterView, 'responsible' | 'deadline' | 'deadlineWhy'> {
  const responsible = responsibleOf(matterCase, language)
  const deadline = matterCase?.deadline ?? undefined
  const deadlineWhy = matterCase?.deadlineWhy ?? undefined
  return {
    ...(responsible === undefined ? {} : { responsible }),
    ...(deadline === undefined ? {} : { deadline: deadlineInWords(deadline.toISOString(), language.locale) }),
    ...(deadlineWhy === undefined ? {} : { deadlineWhy }),
  }
}

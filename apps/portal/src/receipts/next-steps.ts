import { DISPATCH_PROMISE, type Case } from '@yiwang/casework/contracts'
import { chinaCalendar, findDispatchers } from '@yiwang/organisation'
import type { Portal } from '../app-context.ts'
import { dueOf, type Due, type NextSteps, type Responsible } from '../matter/due.ts'
import { responsibleOf } from '../matter/standing.ts'
import type { Language } from '../messages/translator.ts'
import { deadlineInWords } from '../words/time.ts'

/** Until a unit has the matter, it is theirs who dispatch. */
async function dispatchers({ prisma }: Pick<Portal, 'prisma'>, { t }: Language): Promise<Responsible | undefined> {
  const found = await findDispatchers(prisma)
  if (found === undefined) return undefined
  const { unit, phone, contact } = found
  if (contact === undefined) return { text: t('matter.unitText', { unit, phone }), phone }
  const { name, post } = contact
  const place = [unit, post === name ? '' : post].filter(Boolean).join(' ')
  return { text: t('matter.responsibleText', { name, place, phone }), phone }
}

/** A matter as it stands, and when it was taken in. */
export interface Taken {
  readonly takenInAt: string
  readonly case: Case | undefined
  readonly isWithdrawn?: boolean
}

/** What happens next with a matter, with its dates: the same on its receipt, on its page, and by its number. */
export async function nextSteps(
  portal: Pick<Portal, 'prisma' | 'clock'>,
  { takenInAt, case: matterCase, isWithdrawn = false }: Taken,
  language: Language,
): Promise<NextSteps> {
  const { locale } = language
  const known = dueOf(matterCase, { locale, now: portal.clock.now() })
  const responsible = responsibleOf(matterCase, language)
  if (responsible !== undefined) return { isDispatched: true, responsible, due: known }
  if (isWithdrawn) return { isDispatched: false, responsible: undefined, due: known }
  const { at, isEstimate } = chinaCalendar.deadline(DISPATCH_PROMISE, takenInAt)
  const promised: Due = { is: 'dispatch', text: deadlineInWords(at, locale), isEstimate }
  return { isDispatched: false, responsible: await dispatchers(portal, language), due: known ?? promised }
}

import { DISPATCH_PROMISE, type Case } from '@yiwang/casework/contracts'
import { chinaCalendar, createOrganisationReader, listUnits } from '@yiwang/organisation'
import type { Portal } from '../app-context.ts'
import { dueOf, type Due, type NextSteps, type Responsible } from '../matter/due.ts'
import { responsibleOf } from '../matter/standing.ts'
import type { Language } from '../messages/translator.ts'
import { deadlineInWords } from '../words/time.ts'

/** The hotline dispatches: until a unit has the matter, it is theirs. */
async function dispatchers({ prisma }: Pick<Portal, 'prisma'>, { t }: Language): Promise<Responsible | undefined> {
  const hotline = (await listUnits(prisma)).find(({ kind }) => kind === 'hotline')
  if (hotline === undefined) return undefined
  const contact = await createOrganisationReader(prisma).findContact(hotline.unitId)
  const { name, post, phone } = contact ?? { name: '', post: '', phone: hotline.phone }
  if (name === '') return { text: t('matter.unitText', { unit: hotline.name, phone }), phone }
  const place = [hotline.name, post === name ? '' : post].filter(Boolean).join(' ')
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

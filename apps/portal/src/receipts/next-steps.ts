import { DISPATCH_PROMISE, type Case } from '@yiwang/casework/contracts'
import { chinaCalendar, createOrganisationReader, listUnits } from '@yiwang/organisation'
import type { Portal } from '../app-context.ts'
import { caseFacts } from '../matter/standing.ts'
import type { Language } from '../messages/translator.ts'
import { deadlineInWords } from '../words/time.ts'

/** Who has the matter now and what is due next, in words. */
export interface NextSteps {
  readonly isDispatched: boolean
  /** unit, post, name and telephone; undefined where nobody is registered */
  readonly responsible: string | undefined
  /** of the dispatch, or of the reply once it is dispatched */
  readonly due: string | undefined
  readonly dueIsEstimate: boolean
}

/** The hotline dispatches: until a unit has the matter, it is theirs. */
async function dispatchers({ prisma }: Pick<Portal, 'prisma'>, { t }: Language): Promise<string | undefined> {
  const hotline = (await listUnits(prisma)).find(({ kind }) => kind === 'hotline')
  if (hotline === undefined) return undefined
  const contact = await createOrganisationReader(prisma).findContact(hotline.unitId)
  const { name, post, phone } = contact ?? { name: '', post: '', phone: hotline.phone }
  return t('matter.responsibleText', { name, unit: hotline.name, post: post === name ? '' : post, phone })
}

/** What happens next with a matter just brought, with its dates. */
export async function nextSteps(
  portal: Pick<Portal, 'prisma'>,
  { takenInAt, case: matterCase }: { takenInAt: string; case: Case | undefined },
  language: Language,
): Promise<NextSteps> {
  if (matterCase !== undefined && matterCase.responsibleName !== null) {
    const { responsible, deadline } = caseFacts(matterCase, language)
    const dueIsEstimate = matterCase.deadlineIsEstimate
    return { isDispatched: true, responsible, due: deadline, dueIsEstimate }
  }
  const { at, isEstimate } = chinaCalendar.deadline(DISPATCH_PROMISE, takenInAt)
  return {
    isDispatched: false,
    responsible: await dispatchers(portal, language),
    due: deadlineInWords(at, language.locale),
    dueIsEstimate: isEstimate,
  }
}

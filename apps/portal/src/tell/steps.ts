import { readForm, requestFormSchema, type FieldProblem, type RequestForm } from '@yiwang/intake/contracts'
import type { Language } from '../messages/translator.ts'
import type { FieldError } from '../views/fields.tsx'
import { STEPS, type Step, type TellForm } from './form.ts'

/** Which screen asks for which field of the form. */
const ASKED_ON: Readonly<Record<string, Step>> = {
  narrative: 'what',
  kind: 'what',
  address: 'where',
  near: 'where',
  divisionCode: 'where',
  point: 'where',
  attachments: 'photos',
  identity: 'who',
  isAnonymous: 'who',
  name: 'contact',
  phone: 'contact',
  relation: 'contact',
  behalfName: 'contact',
  behalfPhone: 'contact',
  channelWished: 'check',
  minutesSpent: 'check',
}

const SUBJECT_LENGTH = 40

/** What heads the matter: the story's first sentence, as people do not title what happens to them. */
function subjectOf(narrative: string): string {
  const [first = ''] = narrative.trim().split(/[。！？!?\n]/)
  return Array.from(first.trim() === '' ? narrative.trim() : first.trim())
    .slice(0, SUBJECT_LENGTH)
    .join('')
}

/** What judging a form needs besides it: the words of a language, and the number of whoever is signed in. */
export interface Judging extends Language {
  readonly provenPhone?: string | undefined
}

/** Whose contact data goes along: nobody's for the anonymous, the proven number for the verified. */
function contactOf(form: TellForm, provenPhone: string | undefined) {
  if (form.identity !== 'unverified' && form.identity !== 'verified') return { isAnonymous: true }
  const phone = form.identity === 'verified' ? (provenPhone ?? form.phone) : form.phone
  return { isAnonymous: false, name: form.name, phone }
}

function behalfOf({ behalf, relation, behalfName, behalfPhone }: TellForm) {
  return behalf === 'other' ? { relation, behalfName, behalfPhone } : {}
}

/**
 * Everything wrong with the form, each under the screen that asks for it; or the form as intake takes it.
 */
export function judge(
  form: TellForm,
  { locale, provenPhone }: Pick<Judging, 'locale' | 'provenPhone'>,
): { problems: readonly FieldProblem[]; request?: RequestForm } {
  const { kind, narrative, address, near, divisionCode, point, channelWished, minutesSpent } = form
  const typed = {
    kind,
    narrative,
    address,
    near,
    divisionCode,
    point,
    channelWished,
    minutesSpent,
    subject: subjectOf(narrative),
    ...contactOf(form, provenPhone),
    ...behalfOf(form),
  }
  const reading = readForm(requestFormSchema, typed, locale)
  if (reading.ok) return { problems: [], request: reading.value }
  // the subject is ours: what is wrong with it is wrong with the story, and said there
  return { problems: reading.problems.filter((problem) => problem.field !== 'subject') }
}

const IDENTITIES = ['anonymous', 'unverified', 'verified']

/** What was not chosen or said, though the form could be read without it. */
function unsaid(step: Step, form: TellForm, { t }: Language): FieldError[] {
  if (step === 'who' && !IDENTITIES.includes(form.identity))
    return [{ field: 'identity', sentence: t('errors.identity_missing') }]
  const isRelationOpen = step === 'contact' && form.behalf === 'other' && form.relation.trim() === ''
  return isRelationOpen ? [{ field: 'relation', sentence: t('errors.relation_missing') }] : []
}

/** The problems one screen must show before it lets the person on. */
export function problemsOn(step: Step, form: TellForm, judging: Judging): FieldError[] {
  const { t } = judging
  const own = judge(form, judging)
    .problems.filter((problem) => ASKED_ON[problem.field] === step)
    .map(({ field, sentence }) => ({ field, sentence: field === 'kind' ? t('errors.kind_missing') : sentence }))
  const open = unsaid(step, form, judging)
  return [...open, ...own.filter(({ field }) => open.every((other) => other.field !== field))]
}

/** The first screen with a problem, undefined when all is well. */
export function firstProblem(form: TellForm, judging: Judging): Step | undefined {
  return STEPS.find((step) => problemsOn(step, form, judging).length > 0)
}

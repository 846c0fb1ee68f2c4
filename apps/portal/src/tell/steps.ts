import { readForm, requestFormSchema, type FieldProblem, type RequestForm } from '@yiwang/intake/contracts'
import type { Locale } from '@yiwang/kernel'
import type { Language } from '../messages/translator.ts'
import type { FieldError } from '../views/fields.tsx'
import { STEPS, type Step, type TellForm } from './form.ts'

/** Which screen asks for which field of the form. */
const ASKED_ON: Readonly<Record<string, Step>> = {
  narrative: 'what',
  kind: 'what',
  address: 'where',
  attachments: 'photos',
  identity: 'who',
  isAnonymous: 'who',
  name: 'contact',
  phone: 'contact',
}

const SUBJECT_LENGTH = 40

/** What heads the matter: the story's first sentence, as people do not title what happens to them. */
function subjectOf(narrative: string): string {
  const [first = ''] = narrative.trim().split(/[。！？!?\n]/)
  return Array.from(first.trim() === '' ? narrative.trim() : first.trim())
    .slice(0, SUBJECT_LENGTH)
    .join('')
}

/** Everything wrong with the form, each under the screen that asks for it; or the form as intake takes it. */
export function judge(form: TellForm, locale: Locale): { problems: readonly FieldProblem[]; request?: RequestForm } {
  const typed = {
    kind: form.kind,
    subject: subjectOf(form.narrative),
    narrative: form.narrative,
    address: form.address,
    isAnonymous: form.identity !== 'unverified',
    ...(form.identity === 'unverified' ? { name: form.name, phone: form.phone } : {}),
  }
  const reading = readForm(requestFormSchema, typed, locale)
  if (reading.ok) return { problems: [], request: reading.value }
  // the subject is ours: what is wrong with it is wrong with the story, and said there
  return { problems: reading.problems.filter((problem) => problem.field !== 'subject') }
}

/** The problems one screen must show before it lets the person on. */
export function problemsOn(step: Step, form: TellForm, { t, locale }: Language): FieldError[] {
  const own = judge(form, locale)
    .problems.filter((problem) => ASKED_ON[problem.field] === step)
    .map(({ field, sentence }) => ({ field, sentence: field === 'kind' ? t('errors.kind_missing') : sentence }))
  const isWhoOpen = step === 'who' && form.identity !== 'anonymous' && form.identity !== 'unverified'
  return isWhoOpen ? [{ field: 'identity', sentence: t('errors.identity_missing') }] : own
}

/** The first screen with a problem, undefined when all is well. */
export function firstProblem(form: TellForm, language: Language): Step | undefined {
  return STEPS.find((step) => problemsOn(step, form, language).length > 0)
}

import type { ReactNode } from 'react'
import { stepNumber, TEXTS, type Step, type TextName } from '../../tell/form.ts'
import { Danger } from '../danger.tsx'
import { Doors } from '../doors.tsx'
import { ErrorSummary } from '../fields.tsx'
import { Layout, type Page } from '../layout.tsx'
import { Afresh } from './afresh.tsx'
import { Check } from './check.tsx'
import { Contact } from './contact.tsx'
import { Photos } from './photos.tsx'
import type { StepProps } from './step-props.ts'
import { What } from './what.tsx'
import { Where } from './where.tsx'
import { Who } from './who.tsx'

const BODIES: Record<Step, (props: StepProps) => ReactNode> = {
  what: What,
  where: Where,
  photos: Photos,
  who: Who,
  contact: Contact,
  check: Check,
}

/** Fields asked on each screen; all others ride along hidden. */
function asked(step: Step, { form }: StepProps): readonly TextName[] {
  const isNamed = form.identity === 'unverified' || form.identity === 'verified'
  const fields: Record<Step, readonly TextName[]> = {
    what: ['narrative', 'kind'],
    where: ['address', 'near', 'divisionCode', 'point'],
    photos: [],
    who: ['identity', 'behalf'],
    contact: [
      ...(isNamed ? (['name', 'phone'] as const) : []),
      ...(form.behalf === 'other' ? (['relation', 'behalfName', 'behalfPhone'] as const) : []),
    ],
    check: ['channelWished', 'minutesSpent'],
  }
  return fields[step]
}

/** What the button that leads on says. */
function onward(step: Step, { reviewing }: StepProps['form']): 'send' | 'next' | 'reviewed' {
  if (step === 'check') return 'send'
  return reviewing === '' ? 'next' : 'reviewed'
}

/** One question of the submission, with everything said so far riding along in hidden fields. */
export function TellPage({ page, step, props }: { page: Page; step: Step; props: Omit<StepProps, 't'> }): ReactNode {
  const { t } = page
  const { form, errors, doors, isDanger = false } = props
  const Body = BODIES[step]
  const here = asked(step, { ...props, t })
  return (
    <Layout page={page} title={t(`tell.${step}.title`)}>
      {isDanger ? <Danger t={t} isBrief={step !== 'what'} /> : null}
      <p className="progress">{t('tell.progress', stepNumber(form, step))}</p>
      <ErrorSummary t={t} errors={errors} />
      <Doors t={t} doors={doors} />
      <form id="tell-form" method="post" action="/tell" encType="multipart/form-data" className="card" noValidate>
        <h1>{t(`tell.${step}.title`)}</h1>
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="formId" value={form.formId} />
        {TEXTS.filter((name) => !here.includes(name)).map((name) => (
          <input key={name} type="hidden" name={name} value={form[name]} />
        ))}
        <Body t={t} {...props} />
        <div className="actions">
          <button className="button" name="go" value={step === 'check' ? 'send' : 'next'}>
            {t(`tell.${onward(step, form)}`)}
          </button>
          {step === 'what' ? null : (
            <button className="button quiet" name="go" value="back">
              {t('tell.back')}
            </button>
          )}
        </div>
        <Afresh t={t} />
      </form>
    </Layout>
  )
}

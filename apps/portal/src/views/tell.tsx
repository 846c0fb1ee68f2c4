import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'
import { stepNumber, type Step, type TellForm } from '../tell/form.ts'
import { Choices, errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

interface StepProps {
  readonly t: Translate
  readonly form: TellForm
  readonly errors: readonly FieldError[]
}

const KINDS = ['help', 'complaint', 'report', 'consultation', 'suggestion'] as const

function What({ t, form, errors }: StepProps): ReactNode {
  return (
    <>
      <TextField
        name="narrative"
        kind="area"
        label={t('tell.what.narrative')}
        hint={t('tell.what.narrativeHint')}
        value={form.narrative}
        error={errorText(errors, 'narrative')}
      />
      <Choices
        name="kind"
        legend={t('tell.what.kind')}
        hint={t('tell.what.kindHint')}
        value={form.kind}
        error={errorText(errors, 'kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), text: t(`kinds.${kind}Text`) }))}
      />
    </>
  )
}

function Where({ t, form, errors }: StepProps): ReactNode {
  return (
    <TextField
      name="address"
      label={t('tell.where.address')}
      hint={t('tell.where.addressHint')}
      value={form.address}
      error={errorText(errors, 'address')}
      autoComplete="street-address"
    />
  )
}

function Photos({ t, form, errors }: StepProps): ReactNode {
  const error = errorText(errors, 'photos')
  return (
    <div className="field">
      {form.fileCount === 0 ? null : <p className="ok">{t('tell.photos.kept', { count: form.fileCount })}</p>}
      <label htmlFor="photos">{t('tell.photos.label')}</label>
      <div className="hint" id="photos-hint">
        {t('tell.photos.hint')}
      </div>
      {error === undefined ? null : <div className="error">{error}</div>}
      <input
        id="photos"
        name="photos"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
        aria-describedby="photos-hint"
      />
    </div>
  )
}

function Who({ t, form, errors }: StepProps): ReactNode {
  return (
    <Choices
      name="identity"
      legend={t('tell.who.title')}
      value={form.identity}
      error={errorText(errors, 'identity')}
      options={(['unverified', 'anonymous'] as const).map((identity) => ({
        value: identity,
        label: t(`tell.who.${identity}`),
        text: t(`tell.who.${identity}Text`),
      }))}
    />
  )
}

function Contact({ t, form, errors }: StepProps): ReactNode {
  return (
    <>
      <p className="why">{t('tell.contact.why')}</p>
      <TextField
        name="name"
        label={t('tell.contact.name')}
        hint={t('tell.contact.nameHint')}
        value={form.name}
        error={errorText(errors, 'name')}
        autoComplete="name"
      />
      <TextField
        name="phone"
        kind="tel"
        label={t('tell.contact.phone')}
        hint={t('tell.contact.phoneHint')}
        value={form.phone}
        error={errorText(errors, 'phone')}
        autoComplete="tel"
      />
    </>
  )
}

function Check({ t, form }: StepProps): ReactNode {
  const contact =
    form.identity === 'anonymous' ? t('tell.check.anonymous') : [form.name, form.phone].filter(Boolean).join('　')
  return (
    <>
      <dl className="facts">
        <dt>{t('tell.what.kind')}</dt>
        <dd>{t(`kinds.${form.kind}`)}</dd>
        <dt>{t('tell.check.narrative')}</dt>
        <dd style={{ whiteSpace: 'pre-wrap' }}>{form.narrative}</dd>
        <dt>{t('tell.check.where')}</dt>
        <dd>{form.address || t('tell.check.none')}</dd>
        <dt>{t('tell.check.photos')}</dt>
        <dd>{form.fileCount === 0 ? t('tell.check.none') : String(form.fileCount)}</dd>
        <dt>{t('tell.check.who')}</dt>
        <dd>{contact}</dd>
      </dl>
      <p className="hint">{t('tell.check.promise')}</p>
    </>
  )
}

const BODIES: Record<Step, (props: StepProps) => ReactNode> = {
  what: What,
  where: Where,
  photos: Photos,
  who: Who,
  contact: Contact,
  check: Check,
}

/** Fields asked on each screen; all others ride along hidden. */
const ASKED: Record<Step, ReadonlyArray<keyof TellForm>> = {
  what: ['narrative', 'kind'],
  where: ['address'],
  photos: [],
  who: ['identity'],
  contact: ['name', 'phone'],
  check: [],
}

const CARRIED = ['formId', 'kind', 'narrative', 'address', 'identity', 'name', 'phone', 'files'] as const

/** One question of the submission, with everything said so far riding along in hidden fields. */
export function TellPage(props: { page: Page; step: Step; form: TellForm; errors: readonly FieldError[] }): ReactNode {
  const { page, step, form, errors } = props
  const { t } = page
  const Body = BODIES[step]
  return (
    <Layout page={page} title={t(`tell.${step}.title`)}>
      <p className="progress">{t('tell.progress', stepNumber(form, step))}</p>
      <ErrorSummary t={t} errors={errors} />
      <form id="tell-form" method="post" action="/tell" encType="multipart/form-data" className="card" noValidate>
        <h1>{t(`tell.${step}.title`)}</h1>
        <input type="hidden" name="step" value={step} />
        {CARRIED.filter((name) => !ASKED[step].includes(name)).map((name) => (
          <input key={name} type="hidden" name={name} value={form[name]} />
        ))}
        <Body t={t} form={form} errors={errors} />
        <div className="actions">
          <button className="button" name="go" value={step === 'check' ? 'send' : 'next'}>
            {t(step === 'check' ? 'tell.send' : 'tell.next')}
          </button>
          {step === 'what' ? null : (
            <button className="button quiet" name="go" value="back">
              {t('tell.back')}
            </button>
          )}
        </div>
      </form>
    </Layout>
  )
}

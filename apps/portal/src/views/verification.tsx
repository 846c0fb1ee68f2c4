import type { ReactNode } from 'react'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'
import { Why } from './why.tsx'

interface VerificationProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  /** the proven number, masked */
  readonly phone: string
  readonly name: string
  /** the name is the one they gave when they told us */
  readonly isTypedBefore?: boolean
  readonly errors: readonly FieldError[]
}

/** Giving a matter a checked identity: what is told, to whom, for how long, before it is told. */
export function VerificationPage(props: VerificationProps): ReactNode {
  const { page, action, formId, phone, name, isTypedBefore = false, errors } = props
  const { t } = page
  return (
    <Layout page={page} title={t('verify.title')}>
      <ErrorSummary t={t} errors={errors} />
      <form id="verification-form" className="card" method="post" action={`${action}/verification`} noValidate>
        <h1>{t('verify.title')}</h1>
        <p>{t('verify.text')}</p>
        <input type="hidden" name="formId" value={formId} />
        <div className="field">
          <p>
            <b>{t('verify.phone')}</b> · {phone}
          </p>
          <Why t={t} field="phone" />
        </div>
        <TextField
          name="name"
          label={t('tell.contact.name')}
          hint={t(isTypedBefore ? 'verify.typedBefore' : 'tell.contact.nameHint')}
          value={name}
          error={errorText(errors, 'name')}
          autoComplete="name"
          note={<Why t={t} field="name" />}
        />
        <div className="actions">
          <button className="button" data-testid="verify">
            {t('verify.send')}
          </button>
          <a className="button quiet" href={action}>
            {t('verify.keep')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

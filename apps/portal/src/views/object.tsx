import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

interface ObjectProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly dispatchId: string
  /** the unit it was sent to */
  readonly unit: string
  readonly objection: string
  readonly errors: readonly FieldError[]
}

/** Objecting to where one's matter was sent, in one's own words or in none. */
export function ObjectPage({ page, action, formId, dispatchId, unit, objection, errors }: ObjectProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('dispatch.objectTitle')}>
      <ErrorSummary t={t} errors={errors} />
      <form
        id="object-form"
        className="card"
        method="post"
        action={`${action}/dispatches/${dispatchId}/objection`}
        noValidate
      >
        <h1>{t('dispatch.objectTitle')}</h1>
        <div className="reply">
          {t('dispatch.sentTo')} <b lang={DEFAULT_LOCALE}>{unit}</b>
        </div>
        <p className="apart">{t('dispatch.objectText')}</p>
        <input type="hidden" name="formId" value={formId} />
        <TextField
          name="objection"
          kind="area"
          label={t('dispatch.objection')}
          hint={t('dispatch.objectionHint')}
          value={objection}
          error={errorText(errors, 'objection')}
        />
        <div className="actions">
          <button className="button" data-testid="object-send">
            {t('dispatch.send')}
          </button>
          <a className="button quiet" href={`${action}#dispatch`}>
            {t('dispatch.keep')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

import type { ReactNode } from 'react'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

interface FindProps {
  readonly page: Page
  readonly number: string
  readonly errors: readonly FieldError[]
  /** the state in words, when the number was found */
  readonly status?: string
}

/** Find a matter by its receipt number: the state only, as anybody could have read the number. */
export function FindPage({ page, number, errors, status }: FindProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('find.title')}>
      <ErrorSummary t={t} errors={errors} />
      <form id="find-form" method="post" action="/find" className="card" noValidate>
        <h1>{t('find.title')}</h1>
        <TextField
          name="number"
          label={t('find.number')}
          hint={t('find.numberHint')}
          value={number}
          error={errorText(errors, 'number')}
        />
        {status === undefined ? null : (
          <p role="status">
            <span className="state" data-testid="status">
              {status}
            </span>
          </p>
        )}
        <div className="actions">
          <button className="button">{t('find.button')}</button>
        </div>
        <p className="hint" style={{ marginTop: '1rem' }}>
          {t(status === undefined ? 'find.scan' : 'find.statusOnly')}
        </p>
      </form>
    </Layout>
  )
}

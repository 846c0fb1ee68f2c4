import type { ReactNode } from 'react'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'
import type { LookGroup } from './matter/matter-view.ts'

interface AskWhyProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly look: Pick<LookGroup, 'id' | 'who' | 'action' | 'times'>
  readonly inquiry: string
  readonly errors: readonly FieldError[]
}

/** Asking why somebody looked, in one's own words. */
export function AskWhyPage({ page, action, formId, look, inquiry, errors }: AskWhyProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('looks.askTitle')}>
      <ErrorSummary t={t} errors={errors} />
      <form id="ask-form" className="card" method="post" action={`${action}/openings/${look.id}/question`} noValidate>
        <h1>{t('looks.askTitle')}</h1>
        <div className="reply">
          <b>{look.who}</b>
          <p className="small">{look.times[0]}</p>
          <p>{look.action}</p>
        </div>
        <p className="apart">{t('looks.askText')}</p>
        <input type="hidden" name="formId" value={formId} />
        <TextField
          name="inquiry"
          kind="area"
          label={t('looks.inquiry')}
          hint={t('looks.inquiryHint')}
          value={inquiry}
          error={errorText(errors, 'inquiry')}
        />
        <div className="actions">
          <button className="button" data-testid="ask-why-send">
            {t('looks.send')}
          </button>
          <a className="button quiet" href={`${action}#looked`}>
            {t('looks.keep')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

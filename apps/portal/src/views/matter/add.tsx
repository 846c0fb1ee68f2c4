import type { ReactNode } from 'react'
import { errorText, TextField, type FieldError } from '../fields.tsx'
import type { Page } from '../layout.tsx'

interface AddProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly errors: readonly FieldError[]
  /** what had been typed before it was refused */
  readonly typed: string
}

/** Adding to what was said. */
export function Add({ page, action, formId, errors, typed }: AddProps): ReactNode {
  const { t } = page
  return (
    <form id="addition-form" className="card" method="post" action={`${action}/additions`}>
      <h2>{t('matter.add')}</h2>
      <input type="hidden" name="formId" value={formId} />
      <TextField
        name="addition"
        kind="area"
        label={t('matter.addLabel')}
        value={typed}
        error={errorText(errors, 'addition')}
      />
      <button className="button quiet">{t('matter.addSend')}</button>
    </form>
  )
}

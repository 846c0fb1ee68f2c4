import type { ReactNode } from 'react'
import { errorText, TextField, type FieldError } from '../fields.tsx'
import type { Page } from '../layout.tsx'
import { PhotoField } from '../photo-field.tsx'

/** What had been typed and sent before it was refused. */
export interface TypedAddition {
  readonly text: string
  /** signed list of photos already received and sealed */
  readonly files: string
  readonly fileCount: number
}

interface AddProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly errors: readonly FieldError[]
  readonly typed: TypedAddition
}

/** Adding to what was said, in words and photos. */
export function Add({ page, action, formId, errors, typed }: AddProps): ReactNode {
  const { t } = page
  return (
    <form
      id="addition-form"
      className="card"
      method="post"
      action={`${action}/additions`}
      encType="multipart/form-data"
      noValidate
    >
      <h2>{t('matter.add')}</h2>
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="files" value={typed.files} />
      <TextField
        name="addition"
        kind="area"
        label={t('matter.addLabel')}
        value={typed.text}
        error={errorText(errors, 'addition')}
      />
      <PhotoField
        t={t}
        name="additionPhotos"
        label={t('matter.addPhotos')}
        fileCount={typed.fileCount}
        errors={errors}
      />
      <button className="button quiet">{t('matter.addSend')}</button>
    </form>
  )
}

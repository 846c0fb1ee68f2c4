import type { ReactNode } from 'react'
import { errorText } from '../fields.tsx'
import { Why } from '../why.tsx'
import type { StepProps } from './step-props.ts'

export function Photos({ t, form, errors }: StepProps): ReactNode {
  const error = errorText(errors, 'photos')
  return (
    <div className="field">
      {form.fileCount === 0 ? null : <p className="ok">{t('tell.photos.kept', { count: form.fileCount })}</p>}
      <label htmlFor="photos">{t('tell.photos.label')}</label>
      <div className="hint" id="photos-hint">
        {t('tell.photos.hint')}
      </div>
      {error === undefined ? null : (
        <div className="error" id="photos-error">
          {error}
        </div>
      )}
      <input
        id="photos"
        name="photos"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
        aria-describedby={error === undefined ? 'photos-hint' : 'photos-hint photos-error'}
        aria-invalid={error === undefined ? undefined : true}
      />
      <Why t={t} field="attachments" />
    </div>
  )
}

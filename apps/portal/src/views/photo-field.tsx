import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'
import { errorText, type FieldError } from './fields.tsx'
import { Why } from './why.tsx'

interface PhotoFieldProps {
  readonly t: Translate
  readonly name: string
  /** left out where the page asks nothing else */
  readonly label?: string
  readonly hint?: string
  /** photos received already */
  readonly fileCount: number
  readonly errors: readonly FieldError[]
}

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,application/pdf'

/** Choosing photos, and how many were received already. */
export function PhotoField({ t, name, label, hint, fileCount, errors }: PhotoFieldProps): ReactNode {
  const error = errorText(errors, name)
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      {fileCount === 0 ? null : <p className="ok">{t('tell.photos.kept', { count: fileCount })}</p>}
      {label === undefined ? null : <label htmlFor={name}>{label}</label>}
      {hint === undefined ? null : (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <div className="error" id={`${name}-error`}>
          {error}
        </div>
      )}
      <div className="pick">
        <input
          id={name}
          name={name}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={described || undefined}
          aria-invalid={error === undefined ? undefined : true}
        />
        {/* the browser's own button speaks the browser's language, which need not be the page's */}
        <label className="button quiet" htmlFor={name}>
          {t('tell.photos.choose')}
        </label>
      </div>
      <Why t={t} field="attachments" />
    </div>
  )
}

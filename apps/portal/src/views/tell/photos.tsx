import type { ReactNode } from 'react'
import { PhotoField } from '../photo-field.tsx'
import type { StepProps } from './step-props.ts'

export function Photos({ t, form, errors }: StepProps): ReactNode {
  return (
    <PhotoField
      t={t}
      name="photos"
      label={t('tell.photos.label')}
      hint={t('tell.photos.hint')}
      fileCount={form.fileCount}
      errors={errors}
    />
  )
}

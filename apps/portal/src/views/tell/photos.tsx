import type { ReactNode } from 'react'
import { PhotoField } from '../photo-field.tsx'
import { KeptPhotos } from './kept-photos.tsx'
import type { StepProps } from './step-props.ts'

export function Photos({ t, form, errors, photos = [] }: StepProps): ReactNode {
  return (
    <>
      <KeptPhotos t={t} photos={photos} />
      <PhotoField t={t} name="photos" hint={t('tell.photos.hint')} fileCount={form.fileCount} errors={errors} />
    </>
  )
}

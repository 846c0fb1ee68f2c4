import type { ReactNode } from 'react'
import type { Translate } from '../../messages/translator.ts'

/** A photo received and not yet sent. */
export interface KeptPhoto {
  readonly fileId: string
  /** as the person's own device calls it; empty when it said nothing */
  readonly name: string
  readonly size: string
}

/** Photos received so far, each with a way to leave it out; the page comes back with everything else as it was. */
export function KeptPhotos({ t, photos }: { t: Translate; photos: readonly KeptPhoto[] }): ReactNode {
  if (photos.length === 0) return null
  return (
    <ul className="kept" data-testid="kept-photos">
      {photos.map(({ fileId, name, size }, index) => {
        const words = { n: index + 1, name, size }
        return (
          <li key={fileId}>
            <span>{t(name === '' ? 'tell.photos.unnamed' : 'tell.photos.named', words)}</span>
            <button className="button quiet" name="drop" value={fileId} aria-label={t('tell.photos.dropNamed', words)}>
              {t('tell.photos.drop')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

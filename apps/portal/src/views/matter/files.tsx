import type { ReactNode } from 'react'
import type { Translate } from '../../messages/translator.ts'
import type { TimelineFile } from './matter-view.ts'

interface FilesProps {
  readonly t: Translate
  /** address of the matter */
  readonly action: string
  readonly files: readonly TimelineFile[]
}

/** Photos of one line of the timeline, folded away: a phone loads them once they are asked for. Works without scripts. */
export function Files({ t, action, files }: FilesProps): ReactNode {
  const [first] = files
  if (first === undefined) return null
  return (
    <details className="files noprint" id={`files-${first.eventId}`}>
      <summary>{t('matter.files', { count: files.length })}</summary>
      <ul>
        {files.map(({ eventId, fileId, isPicture, size }, index) => {
          const href = `${action}/files/${eventId}/${fileId}`
          const words = { n: index + 1, size }
          return (
            <li key={fileId}>
              <a href={href}>
                {isPicture ? (
                  <img src={href} alt={t('matter.photo', words)} loading="lazy" />
                ) : (
                  t('matter.paper', words)
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

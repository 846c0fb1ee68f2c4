import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import { Files } from './files.tsx'
import type { TimelineLine } from './matter-view.ts'

interface TimelineProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly lines: readonly TimelineLine[]
}

/** What happened, newest first, in plain sentences. */
export function Timeline({ page, action, lines }: TimelineProps): ReactNode {
  return (
    <section className="card" aria-live="polite">
      <h2>{page.t('matter.timeline')}</h2>
      <ol className="timeline" data-testid="timeline">
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.at}>{line.atText}</time>
            {line.sentence}
            {line.detail === undefined ? null : (
              <div className="reply" lang={DEFAULT_LOCALE}>
                {line.detail}
              </div>
            )}
            <Files t={page.t} action={action} files={line.files} />
          </li>
        ))}
      </ol>
    </section>
  )
}

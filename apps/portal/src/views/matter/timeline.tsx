import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { TimelineLine } from './matter-view.ts'

/** What happened, newest first, in plain sentences. */
export function Timeline({ page, lines }: { page: Page; lines: readonly TimelineLine[] }): ReactNode {
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
          </li>
        ))}
      </ol>
    </section>
  )
}

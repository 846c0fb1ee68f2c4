import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import { LongWords } from '../long-words.tsx'
import { Files } from './files.tsx'
import type { TimelineLine } from './matter-view.ts'

interface TimelineProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly lines: readonly TimelineLine[]
}

/** A story longer than this is told from its newest lines; the others are unfolded. */
const SHOWN = 12

function Lines({ page, action, lines }: TimelineProps): ReactNode {
  return lines.map((line) => (
    <li key={line.id}>
      <time dateTime={line.at}>{line.atText}</time>
      {line.sentence}
      {line.detail === undefined ? null : (
        <div className="reply" lang={DEFAULT_LOCALE}>
          <LongWords t={page.t} id={line.id} text={line.detail} />
        </div>
      )}
      <Files t={page.t} action={action} files={line.files} />
    </li>
  ))
}

/** What happened, newest first, in plain sentences. */
export function Timeline(props: TimelineProps): ReactNode {
  const { t } = props.page
  const { lines } = props
  const recent = lines.length > SHOWN * 1.5 ? lines.slice(0, SHOWN) : lines
  const earlier = lines.slice(recent.length)
  return (
    <section className="card" aria-live="polite">
      <h2>{t('matter.timeline')}</h2>
      <ol className="timeline" data-testid="timeline">
        <Lines {...props} lines={recent} />
      </ol>
      {earlier.length === 0 ? null : (
        <details id="earlier">
          <summary>{t('matter.earlier', { count: earlier.length })}</summary>
          <ol className="timeline">
            <Lines {...props} lines={earlier} />
          </ol>
        </details>
      )}
    </section>
  )
}

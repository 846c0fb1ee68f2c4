import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { isBackfilled } from './backfilled.ts'
import type { RedactedText } from './personal-words.tsx'

/** One thing that happened, already a plain sentence. */
export interface TimelineEntry {
  readonly eventId: string
  readonly lane: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly sentence: string
}

interface CaseTimelineProps {
  /** in the order it happened */
  readonly entries: readonly TimelineEntry[]
  /** redacted replies, questions and talks, told where they were given */
  readonly words: readonly RedactedText[]
}

function Entry({ entry, said }: { entry: TimelineEntry; said: RedactedText | undefined }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { occurredAt, recordedAt, sentence, lane } = entry
  return (
    <li>
      <time dateTime={occurredAt}>{moment(occurredAt)}</time>
      {lane === 'inner' ? <Tag>{t('case.inner')}</Tag> : null}
      <div>{sentence}</div>
      {said === undefined ? null : (
        <blockquote className="words">
          {said.body}
          <div className="small quiet">{t('case.answered')}</div>
        </blockquote>
      )}
      {isBackfilled(occurredAt, recordedAt) ? (
        <div className="small" style={{ color: 'var(--color-wait)' }}>
          {t('case.backfill', { occurred: moment(occurredAt), recorded: moment(recordedAt) })}
        </div>
      ) : null}
    </li>
  )
}

/** What happened to the matter, newest first; things typed in later say so. */
export function CaseTimeline({ entries, words }: CaseTimelineProps): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="way-title" data-testid="timeline">
      <h2 id="way-title">{t('case.timeline')}</h2>
      <p className="quiet small">{t('case.timelineHint')}</p>
      <ol className="way" reversed>
        {entries.toReversed().map((entry) => (
          <Entry key={entry.eventId} entry={entry} said={words.find(({ eventId }) => eventId === entry.eventId)} />
        ))}
      </ol>
    </section>
  )
}

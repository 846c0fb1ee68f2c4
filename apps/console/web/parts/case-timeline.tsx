import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { isByMachine } from '@yiwang/privacy/contracts'
import { isBackfilled } from './backfilled.ts'
import { LongText } from './long-text.tsx'
import type { RedactedText } from './personal-words.tsx'

/** One thing that happened, already a plain sentence. */
export interface TimelineEntry {
  readonly eventId: string
  readonly lane: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly sentence: string
  readonly kind: string
  readonly facts: Readonly<Record<string, unknown>>
}

interface CaseTimelineProps {
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
          <LongText text={said.body} />
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

/** Readings by a machine come with every word and tell a worker nothing; they stay to be looked up. */
function Machine({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <details data-testid="machine">
      <summary>{t('case.machine', { count: entries.length })}</summary>
      <ol className="way" reversed>
        {entries.toReversed().map((entry) => (
          <Entry key={entry.eventId} entry={entry} said={undefined} />
        ))}
      </ol>
    </details>
  )
}

/** A story longer than this is told from its newest lines; the others are unfolded. */
const SHOWN = 12

function Way({ entries, words, from }: CaseTimelineProps & { from: number }): ReactNode {
  return (
    <ol className="way" reversed start={from}>
      {entries.map((entry) => (
        <Entry key={entry.eventId} entry={entry} said={words.find(({ eventId }) => eventId === entry.eventId)} />
      ))}
    </ol>
  )
}

/** What happened to the matter, newest first; things typed in later say so. */
export function CaseTimeline({ entries, words }: CaseTimelineProps): ReactNode {
  const { t } = useTranslation()
  const machine = entries.filter(isByMachine)
  const told = entries.filter((entry) => !isByMachine(entry)).toReversed()
  const recent = told.length > SHOWN * 1.5 ? told.slice(0, SHOWN) : told
  const earlier = told.slice(recent.length)
  return (
    <section className="panel" aria-labelledby="way-title" data-testid="timeline">
      <h2 id="way-title">{t('case.timeline')}</h2>
      <p className="quiet small">{t('case.timelineHint')}</p>
      <Way entries={recent} words={words} from={told.length} />
      {earlier.length === 0 ? null : (
        <details data-testid="earlier">
          <summary>{t('case.text.earlier', { count: earlier.length })}</summary>
          <Way entries={earlier} words={words} from={earlier.length} />
        </details>
      )}
      <Machine entries={machine} />
    </section>
  )
}

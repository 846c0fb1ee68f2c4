import { Card, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isBackfilled, moment } from './moment.ts'

/** One thing that happened, already a plain sentence. */
export interface TimelineEntry {
  readonly eventId: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly sentence: string
}

/** What happened to the matter, newest first; things typed in later say so. */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <Card title={t('case.timeline')} data-testid="timeline">
      <Timeline
        items={entries.map((entry) => ({
          key: entry.eventId,
          children: (
            <>
              <Typography.Text type="secondary">{moment(entry.occurredAt)}</Typography.Text>
              <div>{entry.sentence}</div>
              {isBackfilled(entry.occurredAt, entry.recordedAt) ? (
                <Typography.Text type="warning">
                  {t('case.backfill', { occurred: moment(entry.occurredAt), recorded: moment(entry.recordedAt) })}
                </Typography.Text>
              ) : null}
            </>
          ),
        }))}
      />
    </Card>
  )
}

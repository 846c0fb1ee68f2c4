import { useQuery } from '@tanstack/react-query'
import { fullMomentText } from '@yiwang/kernel'
import type { OpenedMatter } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../parts/answer.tsx'
import { MatterFacts } from './facts.tsx'
import { api } from '../trpc.ts'

type Entries = OpenedMatter['entries']

function Steps({ entries }: { entries: Entries }): ReactNode {
  const locale = useLocale()
  return (
    <ol className="plain way" reversed>
      {entries.map(({ eventId, occurredAt, sentence }) => (
        <li key={eventId}>
          <time className="small quiet" dateTime={occurredAt}>
            {fullMomentText(occurredAt, locale)}
          </time>
          <p>{sentence}</p>
        </li>
      ))}
    </ol>
  )
}

function ByMachine({ entries }: { entries: Entries }): ReactNode {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <details>
      <summary>{t('matter.byMachine', { count: entries.length })}</summary>
      <Steps entries={entries} />
    </details>
  )
}

/** How the matter stands and what happened to it, newest first, in sentences without personal data. */
export function Way({ traceEventId }: { traceEventId: string }): ReactNode {
  const { t } = useTranslation()
  const way = useQuery({
    queryKey: ['way', traceEventId],
    queryFn: () => api.oversight.way.query({ traceEventId }),
  })
  const traced = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // the form that had the keyboard has given way to this
    traced.current?.focus()
  }, [])
  return (
    <>
      <p role="status" ref={traced} tabIndex={-1}>
        {t('matter.traced')}
      </p>
      <Answer query={way} lines={5}>
        {({ matter, entries }) => (
          <>
            {matter === undefined ? null : <MatterFacts matter={matter} />}
            <h3>{t('matter.way')}</h3>
            <p className="small quiet">{t('matter.sameWords')}</p>
            <div data-testid="way">
              <Steps entries={entries.filter((entry) => !entry.isByMachine)} />
            </div>
            <ByMachine entries={entries.filter((entry) => entry.isByMachine)} />
          </>
        )}
      </Answer>
    </>
  )
}

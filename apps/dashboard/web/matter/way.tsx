import { useQuery } from '@tanstack/react-query'
import { fullMomentText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../parts/answer.tsx'
import { MatterFacts } from './facts.tsx'
import { api } from '../trpc.ts'

/** How the matter stands and what happened to it, step by step, in sentences without personal data. */
export function Way({ traceEventId }: { traceEventId: string }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
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
            <ol className="plain way" data-testid="way">
              {entries.map(({ eventId, occurredAt, sentence }) => (
                <li key={eventId}>
                  <time className="small quiet" dateTime={occurredAt}>
                    {fullMomentText(occurredAt, locale)}
                  </time>
                  <p>{sentence}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
    </>
  )
}

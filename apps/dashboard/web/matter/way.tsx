import { useQuery } from '@tanstack/react-query'
import { fullMomentText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../parts/answer.tsx'
import { api } from '../trpc.ts'

/** What happened to the matter, step by step, in sentences without personal data. */
export function Way({ traceEventId }: { traceEventId: string }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const way = useQuery({
    queryKey: ['way', traceEventId],
    queryFn: () => api.oversight.way.query({ traceEventId }),
  })
  return (
    <>
      <p role="status">{t('matter.traced')}</p>
      <h3>{t('matter.way')}</h3>
      <p className="small quiet">{t('matter.sameWords')}</p>
      <Answer query={way} lines={5}>
        {(entries) => (
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
        )}
      </Answer>
    </>
  )
}

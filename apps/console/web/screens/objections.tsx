import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { DispatchObjection } from '../parts/dispatch-objection.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { OpenAndAnswered } from '../parts/open-and-answered.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

/** What people say against where their matters were sent, for those who did not send them. */
export default function ObjectionsScreen(): ReactNode {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: [LIVE, 'objections'],
    queryFn: () => api.algorithms.objections.query(),
  })
  const sentence = error === null ? undefined : troubleOf(error, t('errors.unexpected')).sentence
  const isEmpty = data?.every(({ answeredAt }) => answeredAt !== null) === true
  return (
    <div className="stack">
      <h1>{t('objections.title')}</h1>
      <p className="quiet">{t('objections.hint')}</p>
      <TroubleNote sentence={sentence} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Spin /> : null}
      {isEmpty ? <EmptyNote text={t('objections.empty')} /> : null}
      <OpenAndAnswered
        rows={data ?? []}
        titles={{ open: t('objections.open'), answered: t('objections.answered') }}
        show={(row) => <DispatchObjection key={row.objectionId} row={row} />}
      />
    </div>
  )
}

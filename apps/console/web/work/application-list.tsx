import { useQuery } from '@tanstack/react-query'
import { troubleOf, useWording } from '@yiwang/ui/web'
import { Skeleton, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

/** Applications the worker's unit has taken, newest first. */
export function ApplicationList(): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const list = useQuery({ queryKey: [LIVE, 'applications'], queryFn: () => api.services.applications.query() })
  return (
    <>
      <TroubleNote
        sentence={list.isError ? troubleOf(list.error, t('work.error')).sentence : undefined}
        onRetry={() => void list.refetch()}
      />
      {list.isPending ? <Skeleton active title={false} /> : null}
      {list.data?.length === 0 ? <EmptyNote text={t('work.empty.applications')} /> : null}
      <ul className="case-cards" data-testid="applications">
        {list.data?.map(({ matterId, itemName, state, startedAt, deadline }) => (
          <li key={matterId} className="panel">
            <div className="row">
              <strong>{itemName}</strong>
              <Tag>{t(`applications.states.${state}`)}</Tag>
              <span className="quiet small">
                {t('applications.started')} {moment(startedAt)}
                {deadline === null ? '' : ` · ${t('applications.deadline')} ${moment(deadline)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

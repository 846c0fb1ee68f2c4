import { useInfiniteQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { isBackfilled } from '../parts/backfilled.ts'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { api, type Answers } from '../trpc.ts'
import { Paged } from './paged.tsx'

type Taken = Answers['desk']['takenIn']['items'][number]

function TakenLine({ request }: { request: Taken }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { receiptNumber, kind, channel, identity, occurredAt, recordedAt, state, unitName, title } = request
  return (
    <li>
      <Link to="/callers" state={{ typed: receiptNumber }}>
        <span className="row">
          {state === null ? null : <Tag>{t(`states.${state}`)}</Tag>}
          <ReceiptNumber value={receiptNumber} />
          {unitName === null ? null : <span>{unitName}</span>}
        </span>
        <span className="case-title clamp">{title ?? t('work.untitled')}</span>
        <span className="quiet small">
          {t(`kinds.${kind}`)} · {t(`channels.${channel}`)} · {t(`identities.${identity}`)} · {moment(occurredAt)}
        </span>
        {isBackfilled(occurredAt, recordedAt) ? (
          <span className="small" style={{ color: 'var(--color-wait)' }}>
            {t('case.backfill', { occurred: moment(occurredAt), recorded: moment(recordedAt) })}
          </span>
        ) : null}
      </Link>
    </li>
  )
}

/** What the worker's own unit took in at its counters and telephones, newest first. */
export function TakenList(): ReactNode {
  const { t } = useTranslation()
  const pages = useInfiniteQuery({
    queryKey: [LIVE, 'taken'],
    queryFn: ({ pageParam }) => api.desk.takenIn.query(pageParam === undefined ? {} : { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Paged pages={pages} count={items.length} empty={t('work.empty.taken')}>
      <ul className="case-cards" data-testid="taken">
        {items.map((request) => (
          <TakenLine key={request.matterId} request={request} />
        ))}
      </ul>
    </Paged>
  )
}

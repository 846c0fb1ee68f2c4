import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { isBackfilled, moment } from '../parts/moment.ts'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api, type Answers } from '../trpc.ts'

type Taken = Answers['intake']['takenIn']['items'][number]

function TakenLine({ request }: { request: Taken }): ReactNode {
  const { t } = useTranslation()
  const { receiptNumber, kind, channel, identity, occurredAt, recordedAt } = request
  return (
    <li className="panel">
      <div className="row">
        <strong>
          <ReceiptNumber value={receiptNumber} />
        </strong>
        <span>{t(`kinds.${kind}`)}</span>
        <span className="quiet small">
          {t(`channels.${channel}`)} · {t(`identities.${identity}`)} · {moment(occurredAt)}
        </span>
        {isBackfilled(occurredAt, recordedAt) ? (
          <span className="small" style={{ color: 'var(--color-wait)' }}>
            {t('case.backfill', { occurred: moment(occurredAt), recorded: moment(recordedAt) })}
          </span>
        ) : null}
      </div>
    </li>
  )
}

/** What the worker's own unit took in at its counters and telephones, newest first. */
export function TakenList(): ReactNode {
  const { t } = useTranslation()
  const pages = useInfiniteQuery({
    queryKey: [LIVE, 'taken'],
    queryFn: ({ pageParam }) => api.intake.takenIn.query(pageParam === undefined ? {} : { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <TroubleNote
        sentence={pages.isError ? troubleOf(pages.error, t('work.error')).sentence : undefined}
        onRetry={() => void pages.refetch()}
      />
      {pages.isPending ? <Skeleton active /> : null}
      {pages.isSuccess && items.length === 0 ? <EmptyNote text={t('work.empty.taken')} /> : null}
      <ul className="case-cards" data-testid="taken">
        {items.map((request) => (
          <TakenLine key={request.matterId} request={request} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <div className="more">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('work.more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

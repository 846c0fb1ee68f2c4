import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNote } from '../parts/empty-note.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'

interface PagedProps {
  readonly pages: UseInfiniteQueryResult
  readonly count: number
  /** said when there is nothing */
  readonly empty: string
  readonly children: ReactNode
}

/** A list that grows by pages: on its way, in trouble, empty, or there with more to come. */
export function Paged({ pages, count, empty, children }: PagedProps): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <TroubleNote
        sentence={pages.isError ? troubleOf(pages.error, t('work.error')).sentence : undefined}
        onRetry={() => void pages.refetch()}
      />
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 6 }} /> : null}
      {pages.isSuccess && count === 0 ? <EmptyNote text={empty} /> : null}
      {count === 0 ? null : children}
      {pages.hasNextPage ? (
        <div className="more noprint">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('work.more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

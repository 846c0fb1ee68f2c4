import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Button, Input, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { CaseTable } from '../parts/case-table.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useNow } from '../parts/use-now.ts'
import { api } from '../trpc.ts'
import { focusFind } from './find-matter.tsx'
import { useListKeys } from './list-keys.ts'
import type { CaseTab } from './tabs.ts'

const PAGE = 20
const FALLBACK_MS = 10_000

function usePages({ key, filter }: CaseTab, words: string) {
  const { states, ...rest } = filter
  return useInfiniteQuery({
    queryKey: [LIVE, 'cases', key, words],
    queryFn: ({ pageParam }) =>
      api.casework.search.mutate({
        ...rest,
        limit: PAGE,
        ...(states === undefined ? {} : { states: [...states] }),
        ...(words === '' ? {} : { words }),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // The bell may be out of order; nobody should sit before an old list.
    refetchInterval: FALLBACK_MS,
  })
}

/** Cases of one tab, page by page, walked by keyboard. */
export function CaseList({ tab }: { tab: CaseTab }): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useNow()
  const [words, setWords] = useState('')
  const [selected, setSelected] = useState(-1)
  const pages = usePages(tab, words)
  const lines = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const open = (matterId: string): void => {
    void navigate(`/cases/${matterId}`)
  }
  useListKeys({ selected, count: lines.length }, (move) => {
    if (move.kind === 'select') setSelected(move.index)
    if (move.kind === 'find') focusFind()
    const line = lines[selected]
    if (move.kind === 'open' && line !== undefined) open(line.matterId)
  })
  return (
    <>
      {tab.key === 'history' || tab.key === 'all' ? (
        <Input.Search
          className="noprint"
          style={{ maxWidth: 420, marginBottom: 12 }}
          allowClear
          maxLength={40}
          aria-label={t('work.search')}
          placeholder={t('work.search')}
          onSearch={(typed) => {
            setWords(typed.trim())
          }}
        />
      ) : null}
      <TroubleNote
        sentence={pages.isError ? troubleOf(pages.error, t('work.error')).sentence : undefined}
        onRetry={() => void pages.refetch()}
      />
      {pages.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {pages.isSuccess && lines.length === 0 ? (
        <EmptyNote text={words === '' ? t(`work.empty.${tab.key}`) : t('work.searchNone')} />
      ) : null}
      {lines.length === 0 ? null : <CaseTable lines={lines} selected={selected} now={now} onOpen={open} />}
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

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { CaseTable } from '../parts/case-table.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { useNow } from '../parts/use-now.ts'
import { api } from '../trpc.ts'
import { focusFind } from './find-matter.tsx'
import { useListKeys } from './list-keys.ts'
import { DangerNote } from './danger-note.tsx'
import { linesOf } from './lines-of.ts'
import { Paged } from './paged.tsx'
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

function WordSearch({ onSearch }: { onSearch: (words: string) => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <SearchField
      className="noprint"
      style={{ maxWidth: 420, marginBottom: 12 }}
      allowClear
      label={t('work.search')}
      max={40}
      onFind={onSearch}
    />
  )
}

/** Cases of one tab, page by page, walked by keyboard. */
export function CaseList({ tab }: { tab: CaseTab }): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useNow()
  const [words, setWords] = useState('')
  const [selected, setSelected] = useState(-1)
  const pages = usePages(tab, words)
  const lines = linesOf(pages.data?.pages ?? [])
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
      {tab.isSearchable ? <WordSearch onSearch={setWords} /> : null}
      <Paged pages={pages} count={lines.length} empty={t(words === '' ? `work.empty.${tab.key}` : 'work.searchNone')}>
        <DangerNote inDanger={pages.data?.pages[0]?.inDanger ?? 0} lines={lines} />
        <CaseTable lines={lines} selected={selected} now={now} onOpen={open} />
      </Paged>
    </>
  )
}

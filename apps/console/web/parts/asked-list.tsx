import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Paged } from '../work/paged.tsx'

/** What people are waiting to be answered, or what they were. */
export type Which = 'open' | 'answered'

interface AskedListProps<Row> {
  readonly which: Which
  readonly title: string
  /** said when nothing waits */
  readonly empty: string
  readonly pages: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[]; readonly total: number }>>
  /** the first is the one to answer next */
  readonly show: (row: Row, isFirst: boolean) => ReactNode
}

/** One of both lists with how many there are: longest waiting or last answered first. */
export function AskedList<Row>({ which, title, empty, pages, show }: AskedListProps<Row>): ReactNode {
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  if (which === 'answered' && pages.isSuccess && rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby={`${which}-title`}>
      <h2 id={`${which}-title`}>
        {title} {total === 0 ? null : <span className="tab-count">{total}</span>}
      </h2>
      <Paged pages={pages} count={rows.length} empty={empty}>
        {rows.map((row, index) => show(row, index === 0))}
      </Paged>
    </section>
  )
}

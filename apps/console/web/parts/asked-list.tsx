import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { Paged } from '../work/paged.tsx'

type Which = 'open' | 'answered'

interface AskedPage<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly next?: string | undefined
}

/** Something people ask a desk: how it is called, where its pages come from, how one of it looks. */
export interface Asked<Row> {
  /** the sentences of it, and the name of its lists */
  readonly words: 'questions' | 'objections'
  readonly ask: (input: { readonly which: Which; readonly after?: string }) => Promise<AskedPage<Row>>
  /** the first is the one to answer next */
  readonly show: (row: Row, isFirst: boolean) => ReactNode
}

/** One of both lists with how many there are: longest waiting or last answered first. */
export function AskedList<Row>({ which, words, ask, show }: Asked<Row> & { readonly which: Which }): ReactNode {
  const { t } = useTranslation()
  const pages = useInfiniteQuery({
    queryKey: [LIVE, words, which],
    queryFn: ({ pageParam }) => ask(pageParam === undefined ? { which } : { which, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  if (which === 'answered' && pages.isSuccess && rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby={`${which}-title`}>
      <h2 id={`${which}-title`}>
        {t(`${words}.${which}`)} {total === 0 ? null : <span className="tab-count">{total}</span>}
      </h2>
      <Paged pages={pages} count={rows.length} empty={t(`${words}.empty`)}>
        {rows.map((row, index) => show(row, index === 0))}
      </Paged>
    </section>
  )
}

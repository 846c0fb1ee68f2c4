import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { DispatchObjection } from '../parts/dispatch-objection.tsx'
import { api } from '../trpc.ts'
import { Paged } from '../work/paged.tsx'

type Which = 'open' | 'answered'

function useObjections(which: Which) {
  return useInfiniteQuery({
    queryKey: [LIVE, 'objections', which],
    queryFn: ({ pageParam }) =>
      api.algorithms.objections.query(pageParam === undefined ? { which } : { which, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
}

/** One of both lists, longest waiting or last answered first. */
function List({ which, empty }: { which: Which; empty: string }): ReactNode {
  const { t } = useTranslation()
  const pages = useObjections(which)
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  if (which === 'answered' && pages.isSuccess && rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby={`${which}-title`}>
      <h2 id={`${which}-title`}>
        {t(`objections.${which}`)} {total === 0 ? null : <span className="tab-count">{total}</span>}
      </h2>
      <Paged pages={pages} count={rows.length} empty={empty}>
        {rows.map((row) => (
          <DispatchObjection key={row.objectionId} row={row} />
        ))}
      </Paged>
    </section>
  )
}

/** What people say against where their matters were sent, for those who did not send them. */
export default function ObjectionsScreen(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <h1>{t('objections.title')}</h1>
      <p className="quiet">{t('objections.hint')}</p>
      <List which="open" empty={t('objections.empty')} />
      <List which="answered" empty="" />
    </div>
  )
}

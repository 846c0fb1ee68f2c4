import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { AskedList, type Which } from '../parts/asked-list.tsx'
import { DispatchObjection } from '../parts/dispatch-objection.tsx'
import { api } from '../trpc.ts'

function useObjections(which: Which) {
  return useInfiniteQuery({
    queryKey: [LIVE, 'objections', which],
    queryFn: ({ pageParam }) =>
      api.algorithms.objections.query(pageParam === undefined ? { which } : { which, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
}

function List({ which }: { which: Which }): ReactNode {
  const { t } = useTranslation()
  return (
    <AskedList
      which={which}
      title={t(`objections.${which}`)}
      empty={t('objections.empty')}
      pages={useObjections(which)}
      show={(row, isFirst) => <DispatchObjection key={row.objectionId} row={row} isFirst={isFirst} />}
    />
  )
}

/** What people say against where their matters were sent, for those who did not send them. */
export default function ObjectionsScreen(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <h1>{t('objections.title')}</h1>
      <p className="quiet">{t('objections.hint')}</p>
      <List which="open" />
      <List which="answered" />
    </div>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { SignedIn } from '@yiwang/ui/web'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CataloguedFold } from '../parts/catalogued-fold.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { placesOf } from '../session/places.ts'
import { api } from '../trpc.ts'
import { Paged } from '../work/paged.tsx'

const WORDS_MAX = 40

function usePages(words: string) {
  return useInfiniteQuery({
    queryKey: ['catalogue', words],
    queryFn: ({ pageParam }) =>
      api.services.catalogue.query({ words, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
}

/** Service items brought along from other platforms' catalogues: to be found and told, not to be applied for here. */
export default function CatalogueScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const pages = usePages(words)
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  const empty = placesOf(who).includes('imports/map') ? 'catalogue.emptyForSteward' : 'catalogue.empty'
  const count = pages.data?.pages[0]?.count
  return (
    <div className="stack">
      <div>
        <h1>{t('catalogue.title')}</h1>
        <p className="quiet">{t('catalogue.hint')}</p>
      </div>
      <SearchField
        className="catalogue-find"
        autoFocus
        allowClear
        label={t('catalogue.find')}
        max={WORDS_MAX}
        enterButton={t('work.findButton')}
        onFind={setWords}
      />
      <p role="status" className="quiet status-line" data-testid="catalogue-count">
        {count === undefined || count === 0 ? null : t('catalogue.count', { count })}
      </p>
      <Paged pages={pages} count={items.length} empty={t(words === '' ? empty : 'catalogue.none')}>
        <div className="panel folds" data-testid="catalogue" lang={DEFAULT_LOCALE}>
          {items.map((item) => (
            <CataloguedFold key={`${item.source}:${item.code}`} item={item} />
          ))}
        </div>
      </Paged>
    </div>
  )
}

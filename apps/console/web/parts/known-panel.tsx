import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Known } from '../hotline/use-known.ts'
import { CataloguedFold } from './catalogued-fold.tsx'
import { ItemFactList } from './item-facts.tsx'
import { SuggestionNote } from './suggestion-note.tsx'

interface KnownPanelProps {
  /** undefined while nothing telling was written */
  readonly known: Known | undefined
  readonly isError: boolean
  readonly unitName: (unitId: string) => string
}

type Alike = Known['alike'][number]

function AlikeLine({ alike }: { alike: Alike }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { matterId, title, category, unitName, state, takenInAt, deadline } = alike
  const name = title ?? category ?? t('hotline.undispatched')
  return (
    <li>
      <span lang={DEFAULT_LOCALE}>{matterId === null ? name : <Link to={`/cases/${matterId}`}>{name}</Link>}</span>
      <span className="small quiet">
        {unitName === null ? null : <span lang={DEFAULT_LOCALE}>{unitName} · </span>}
        {t(`states.${state}`)} · {t('hotline.since', { time: moment(takenInAt) })}
        {deadline === null || state === 'closed' ? null : ` · ${t('hotline.until', { time: moment(deadline) })}`}
      </span>
    </li>
  )
}

function Items({ items, catalogued }: Pick<Known, 'items' | 'catalogued'>): ReactNode {
  const { t } = useTranslation()
  if (items.length + catalogued.length === 0) return <p className="quiet small">{t('hotline.noItems')}</p>
  return (
    <div data-testid="known-items">
      {items.map((item) => (
        <details key={item.itemCode} className="item-fold">
          <summary lang={DEFAULT_LOCALE}>
            {item.name} <span className="small quiet">{item.unitName}</span>
          </summary>
          <ItemFactList item={item} />
        </details>
      ))}
      {catalogued.map((item) => (
        <CataloguedFold key={`${item.source}:${item.code}`} item={item} />
      ))}
    </div>
  )
}

/** Beside the caller's words: where it would go, whether it is known already, and what there is to tell. */
export function KnownPanel({ known, isError, unitName }: KnownPanelProps): ReactNode {
  const { t } = useTranslation()
  return (
    <aside className="panel known" aria-labelledby="known-title">
      <h2 id="known-title">{t('hotline.known')}</h2>
      {isError ? <p className="suggestion is-none">{t('hotline.notKnown')}</p> : null}
      {known === undefined ? <p className="quiet">{isError ? null : t('hotline.knownHint')}</p> : null}
      {known === undefined ? null : (
        <>
          <SuggestionNote
            suggestion={known.suggestion ?? undefined}
            unitName={unitName}
            text={known.words}
            unsure={t('hotline.unsure')}
          />
          <h3>{t('hotline.alike')}</h3>
          {known.alike.length === 0 ? <p className="quiet small">{t('hotline.noneAlike')}</p> : null}
          <ul className="similar" data-testid="alike">
            {known.alike.map((alike, index) => (
              // what may not be opened has no name of its own
              <AlikeLine key={alike.matterId ?? index} alike={alike} />
            ))}
          </ul>
          <h3>{t('hotline.items')}</h3>
          <Items items={known.items} catalogued={known.catalogued} />
        </>
      )}
    </aside>
  )
}

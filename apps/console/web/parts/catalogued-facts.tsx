import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { CataloguedItem } from '@yiwang/services/contracts'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Only what a browser may follow without harm. */
const isWebAddress = (link: string | undefined): link is string => link !== undefined && /^https?:\/\//.test(link)

/** How long it takes, where the catalogue says so. */
function useLimitText(): (item: CataloguedItem) => string | undefined {
  const { t } = useTranslation()
  const { limit: tell } = useWording()
  return ({ limit, promised }) => {
    if (promised !== undefined && limit !== undefined)
      return t('application.promised', { promised: tell(promised), limit: tell(limit) })
    const only = promised ?? limit
    return only === undefined ? undefined : tell(only)
  }
}

/** What another platform's catalogue tells of an item, and which catalogue it was; what it does not tell is left out. */
export function CataloguedFacts({ item }: { item: CataloguedItem }): ReactNode {
  const { t } = useTranslation()
  const { list } = useWording()
  const limitText = useLimitText()
  const { unitName, itemKind, audience, materials, place, phone, conditions, link, source, code } = item
  const facts: ReadonlyArray<readonly [title: string, text: string | undefined]> = [
    [t('catalogue.unit'), unitName],
    [t('catalogue.kind'), itemKind],
    [t('application.audience'), list(audience)],
    [t('application.materials'), materials.join('\n')],
    [t('application.limit'), limitText(item)],
    [t('catalogue.place'), place],
    [t('catalogue.phone'), phone],
    [t('catalogue.conditions'), conditions],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([title, text]) =>
          text === undefined || text === '' ? null : (
            <div key={title} className="fact">
              <dt>{title}</dt>
              <dd className="fact-text" lang={DEFAULT_LOCALE}>
                {text}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="small quiet">
        {t('catalogue.source', { source })} · <span className="code">{code}</span>
        {isWebAddress(link) ? (
          <>
            {' · '}
            <a href={link} target="_blank" rel="noreferrer">
              {t('catalogue.original')}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}

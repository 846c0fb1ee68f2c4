import type { Item } from '@yiwang/services/contracts'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'

/** Who may apply, with what, until when, for how much, and by which rule. */
export function ItemFactList({ item }: { item: Item }): ReactNode {
  const { t } = useTranslation()
  const { limit: tellLimit } = useWording()
  const { audience, materials, limit, promised, fee, bases } = item
  return (
    <dl className="facts">
      <dt>{t('application.audience')}</dt>
      <dd>{audience}</dd>
      <dt>{t('application.materials')}</dt>
      <dd>
        {materials.map(({ title }) => (
          <div key={title}>{title}</div>
        ))}
      </dd>
      <dt>{t('application.limit')}</dt>
      <dd>
        {promised === undefined
          ? tellLimit(limit)
          : t('application.promised', { promised: tellLimit(promised), limit: tellLimit(limit) })}
      </dd>
      <dt>{t('application.fee')}</dt>
      <dd>{fee}</dd>
      <dt>{t('application.basis')}</dt>
      <dd className="small quiet">
        {bases.map((basis) => (
          <div key={basis}>{basis}</div>
        ))}
      </dd>
    </dl>
  )
}

/** What the person at the counter asks first. */
export function ItemFacts({ item }: { item: Item }): ReactNode {
  return (
    <section className="panel" aria-labelledby="item-title">
      <h2 id="item-title">{item.name}</h2>
      <ItemFactList item={item} />
    </section>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keptItems, type EvidenceItem } from './items.ts'

/** The files as they will stand under the reply. */
export function EvidenceShown({ items }: { items: readonly EvidenceItem[] }): ReactNode {
  const { t } = useTranslation()
  const kept = keptItems(items)
  if (kept.length === 0) return null
  return (
    <div className="evidence">
      <p className="small">{t('case.evidence.shown', { count: kept.length })}</p>
      <ul className="shown">
        {kept.map(({ key, name, picture }) => (
          <li key={key}>
            {picture === undefined ? <span className="name">{name}</span> : <img src={picture} alt={name} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

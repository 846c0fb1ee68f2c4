import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AskedList, type Asked } from './asked-list.tsx'

/** What people wait to be answered, and below it what they were. */
export function AskedScreen<Row>(asked: Asked<Row>): ReactNode {
  const { t } = useTranslation()
  const { words } = asked
  return (
    <div className="stack">
      <h1>{t(`${words}.title`)}</h1>
      <p className="quiet">{t(`${words}.hint`)}</p>
      <AskedList which="open" {...asked} />
      <AskedList which="answered" {...asked} />
    </div>
  )
}

import { FIELD_TITLES, reasonTitle, type MapAdvice } from '@yiwang/import/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What to change in the map, told once above the rows. */
export function MapAdviceNote({ advice }: { advice: readonly MapAdvice[] }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const titles = FIELD_TITLES[locale]
  const sentenceOf = (each: MapAdvice): string =>
    each.kind === 'alone'
      ? t('importMap.advice.alone', { field: titles[each.field], lacks: titles[each.lacks] })
      : t('importMap.advice.column', {
          field: titles[each.field],
          reason: reasonTitle(each.reason, locale),
          rows: each.rows,
        })
  return advice.map((each) => (
    <Alert
      key={`${each.kind} ${each.field}`}
      type="warning"
      showIcon
      role="status"
      title={sentenceOf(each)}
      data-testid="map-advice"
      style={{ marginBottom: 12 }}
    />
  ))
}

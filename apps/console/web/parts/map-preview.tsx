import {
  FIELD_TITLES,
  reasonTitle,
  type ImportMap,
  type MapAdvice,
  type MapField,
  type Sample,
} from '@yiwang/import/contracts'
import { DEFAULT_LOCALE, listText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../trpc.ts'

interface MapPreviewProps {
  readonly map: ImportMap
  readonly sample: Sample
  /** by row, as the importer would check them */
  readonly checked: Answers['imports']['tryMap']
  /** told above; rows refused for it only point there */
  readonly advice: readonly MapAdvice[]
}

interface Column {
  readonly field: MapField
  readonly at: number
}

function columnsOf(map: ImportMap, heading: readonly string[]): Column[] {
  return Object.entries(map.columns).flatMap(([field, column]) =>
    column === undefined ? [] : [{ field: field as MapField, at: heading.indexOf(column) }],
  )
}

type Line = MapPreviewProps['checked'][number]

/** Why a row is refused, with the field it is about; or that it is good. */
function Verdict({ line, advice }: { line: Line } & Pick<MapPreviewProps, 'advice'>): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  if (line.reason === null) return <span className="good">{t('importMap.good')}</span>
  if (advice.some(({ kind, reason }) => kind === 'alone' && reason === line.reason)) {
    return <span className="refused">{t('importMap.advice.above')}</span>
  }
  const fields = line.fields.map((field) => FIELD_TITLES[locale][field as MapField])
  return (
    <strong className="refused">
      {fields.length === 0 ? null : `${listText(fields, locale)} · `}
      {reasonTitle(line.reason, locale)}
    </strong>
  )
}

/** The first rows as the map reads them: seen here, kept nowhere. */
export function MapPreview({ map, sample, checked, advice }: MapPreviewProps): ReactNode {
  const { t } = useTranslation()
  const titles = FIELD_TITLES[useLocale()]
  const columns = columnsOf(map, sample.heading)
  return (
    <div className="preview-frame" tabIndex={0} role="region" aria-label={t('importMap.table')}>
      <table className="preview" data-testid="map-preview">
        <thead>
          <tr>
            <th scope="col">{t('importMap.row')}</th>
            <th scope="col">{t('importMap.verdict')}</th>
            {columns.map(({ field }) => (
              <th key={field} scope="col">
                {titles[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map(({ row, cells }, index) => {
            const line = checked[index]
            return (
              <tr key={row} className={line?.reason === null ? '' : 'is-refused'}>
                <td className="number">{row}</td>
                <td>{line === undefined ? null : <Verdict line={line} advice={advice} />}</td>
                {columns.map(({ field, at }) => (
                  <td
                    key={field}
                    className={line?.fields.includes(field) === true ? 'is-wrong' : ''}
                    lang={DEFAULT_LOCALE}
                  >
                    <span className="clamp">{cells?.[at] ?? ''}</span>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

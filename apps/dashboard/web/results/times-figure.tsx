import { HOUR_CLASSES, quantileClass, type Results } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Columns, type Column } from '../charts/columns.tsx'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'

const NINE_IN_TEN = 0.9

/** How long people waited, by class: for the first action, for the first reply. */
export function TimesFigure({ id, results }: { id: 'acted' | 'replied'; results: Results }): ReactNode {
  const { t } = useTranslation()
  const counts = results.total[id]
  const sample = counts.reduce((sum, count) => sum + count, 0)
  const most = quantileClass(counts, NINE_IN_TEN) ?? 0
  const titleOf = (index: number): string => t(`hours.${HOUR_CLASSES[index] ?? 'later'}`)
  const columns = counts.map((value, index): Column => ({ title: titleOf(index), value, isBeyond: index > most }))
  const half = quantileClass(counts, 0.5) ?? 0
  const isOpen = most === HOUR_CLASSES.length
  const words = isOpen ? 'openFinding' : 'finding'
  const finding =
    sample === 0 ? t(`times.${id}.none`) : t(`times.${id}.${words}`, { half: titleOf(half), most: titleOf(most) })
  return (
    <Figure
      id={id}
      finding={finding}
      unit={t(`times.${id}.unit`)}
      sample={sample}
      chart={sample === 0 ? null : <Columns columns={columns} label={finding} />}
      table={
        sample === 0 ? undefined : (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('times.within')}</th>
                <th scope="col" className="end">
                  {t('times.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ title, value }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td className="end num">{numberText(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    />
  )
}

import type { Results } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../charts/bar.tsx'
import { numberText, percentText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { BarTable } from '../parts/bar-table.tsx'

/** What comes after a reply and is easily overlooked: sent back, silence, no rating. */
export function AfterFigure({ results: { total } }: { results: Results }): ReactNode {
  const { t } = useTranslation()
  const { solved, partly, unsolved, silent, waiting, reopened, answered, ratings } = total
  const replied = solved + partly + unsolved + silent + waiting
  const rows = [
    { id: 'reopened', count: reopened, of: answered },
    { id: 'unsolved', count: unsolved, of: replied },
    { id: 'silent', count: silent, of: replied },
    ...(ratings === undefined ? [] : [{ id: 'unrated', count: ratings.unrated, of: ratings.unrated + ratings.rated }]),
  ]
  const isNothing = rows.every(({ count, of }) => count + of === 0)
  return (
    <Figure
      id="after"
      finding={t(isNothing ? 'after.none' : 'after.finding', { count: reopened, silent })}
      unit={t('after.unit')}
      sample={replied}
      chart={
        isNothing ? null : (
          <BarTable head={t('after.what')} numbers={[t('after.count'), t('after.share')]}>
            {rows.map(({ id, count, of }) => (
              <tr key={id}>
                <th scope="row">{t(`after.${id}`)}</th>
                <td className="end num">
                  {numberText(count)} / {numberText(of)}
                </td>
                <td className="end num">{of < 10 ? t('rates.smallShort') : percentText(count / of)}</td>
                <td className="bar-cell">
                  <Bar value={count} most={of} />
                </td>
              </tr>
            ))}
          </BarTable>
        )
      }
    />
  )
}

import { CAUSES, sumStages, type Standing } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../charts/bar.tsx'
import { Figure } from '../figure/figure.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

const NOTHING = { open: 0, late: 0, soon: 0, today: 0 }

/** What is late and about to be, by what it waits for; every matter has one cause, so they add up. */
export function CausesFigure({ standing }: { standing: Standing }): ReactNode {
  const { t } = useTranslation()
  const { late, soon, open } = sumStages(standing.total, CAUSES)
  const rows = CAUSES.map((cause) => ({ cause, ...(standing.total.stages[cause] ?? NOTHING) }))
  const most = Math.max(1, ...rows.flatMap((row) => [row.late, row.soon]))
  const worst = rows.toSorted((one, other) => other.late - one.late)[0]
  const values = { late, soon, cause: t(`causes.${worst?.cause ?? 'handling'}.title`), part: worst?.late ?? 0 }
  return (
    <Figure
      id="causes"
      finding={t(late === 0 ? 'wrong.none' : 'wrong.finding', values)}
      unit={t(standing.isEstimate ? 'wrong.unitEstimate' : 'wrong.unit')}
      sample={open}
      chart={
        <>
          <p className="key small">
            <span className="key-late">{t('wrong.late')}</span>
            <span className="key-soon">{t('wrong.soon')}</span>
          </p>
          <TableScroll label={t('wrong.cause')}>
            <table className="plain" data-testid="causes">
              <thead>
                <tr>
                  <th scope="col">{t('wrong.cause')}</th>
                  <th scope="col" className="end">
                    {t('wrong.lateShort')}
                  </th>
                  <th scope="col" className="end">
                    {t('wrong.soonShort')}
                  </th>
                  <th scope="col">
                    <span className="hidden">{t('flow.bar')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.cause}>
                    <th scope="row">
                      {t(`causes.${row.cause}.title`)}
                      <span className="small quiet cause-text">{t(`causes.${row.cause}.text`)}</span>
                    </th>
                    <td className="end num">{row.late}</td>
                    <td className="end num">{row.soon}</td>
                    <td className="bar-cell">
                      <Bar value={row.late} most={most} kind="late" />
                      <Bar value={row.soon} most={most} kind="soon" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      }
    />
  )
}

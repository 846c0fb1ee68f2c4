import { CAUSES, sumStages, type Standing } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsked } from '../asked/use-asked.ts'
import { Bar } from '../charts/bar.tsx'
import { Figure } from '../figure/figure.tsx'
import type { Counted } from '../matter/openable.tsx'
import { Count } from '../parts/count.tsx'
import { BarTable } from '../parts/bar-table.tsx'

const NOTHING = { open: 0, late: 0, soon: 0, today: 0 }

interface CausesFigureProps {
  readonly standing: Standing
  /** left out for those who may not open a matter */
  readonly onOpen: ((counted: Counted) => void) | undefined
}

/** What is late and about to be, by what it waits for; every matter has one cause, so they add up. */
export function CausesFigure({ standing, onOpen }: CausesFigureProps): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const { late, soon, open } = sumStages(standing.total, CAUSES)
  const rows = CAUSES.map((cause) => ({ cause, ...(standing.total.stages[cause] ?? NOTHING) }))
  const most = Math.max(1, ...rows.flatMap((row) => [row.late, row.soon]))
  const worst = rows.toSorted((one, other) => other.late - one.late)[0]
  const values = { late, soon, cause: t(`causes.${worst?.cause ?? 'handling'}.title`), part: worst?.late ?? 0 }
  return (
    <Figure
      id="causes"
      finding={t(late > 0 ? 'wrong.finding' : soon > 0 ? 'wrong.none' : 'wrong.calm', values)}
      unit={t(standing.isEstimate ? 'wrong.unitEstimate' : 'wrong.unit')}
      sample={open}
      chart={
        open === 0 ? (
          <p className="quiet">{t('wrong.nothingOpen')}</p>
        ) : (
          <>
            <p className="key small">
              <span className="key-late">{t('wrong.late')}</span>
              <span className="key-soon">{t('wrong.soon')}</span>
            </p>
            <BarTable head={t('wrong.cause')} numbers={[t('wrong.lateShort'), t('wrong.soonShort')]} testId="causes">
              {rows.map((row) => (
                <tr key={row.cause}>
                  <th scope="row">
                    {t(`causes.${row.cause}.title`)}
                    <span className="small quiet cause-text">{t(`causes.${row.cause}.text`)}</span>
                  </th>
                  {(['late', 'soon'] as const).map((which) => {
                    const title = t(`matter.list.${which}`, {
                      of: t(`causes.${row.cause}.title`),
                      count: row[which],
                    })
                    const open = onOpen && (() => onOpen({ title, asked: { ...asked, stage: row.cause, which } }))
                    return (
                      <td key={which} className="end num">
                        <Count count={row[which]} label={title} onOpen={open} />
                      </td>
                    )
                  })}
                  <td className="bar-cell">
                    <Bar value={row.late} most={most} kind="late" />
                    <Bar value={row.soon} most={most} kind="soon" />
                  </td>
                </tr>
              ))}
            </BarTable>
          </>
        )
      }
    />
  )
}

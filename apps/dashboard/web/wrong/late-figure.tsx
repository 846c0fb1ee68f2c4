import { CAUSES, sumStages, type LateMattersAsked, type Standing } from '@yiwang/oversight/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../charts/bar.tsx'
import { numberText } from '../charts/scale.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Figure } from '../figure/figure.tsx'
import type { Counted } from '../matter/openable.tsx'
import { Choices } from '../parts/choices.tsx'
import { Count } from '../parts/count.tsx'
import { LineTitle } from '../parts/line-title.tsx'
import { BarTable } from '../parts/bar-table.tsx'
import { useLineTitle } from '../words.ts'

const BY = ['unit', 'division'] as const

interface LateFigureProps {
  readonly standing: Standing
  /** left out for those who may not open a matter */
  readonly onOpen: ((counted: Counted) => void) | undefined
}

/** What a line's matters are asked for by; undefined for those nobody knows the place of. */
function whereOf(by: (typeof BY)[number], value: string): Partial<LateMattersAsked> | undefined {
  if (by === 'unit') return value === '' ? { stage: 'dispatch' } : { unit: value }
  return value === '' ? undefined : { place: value }
}

/** What lies late where: in the order of the alphabet, since few more or fewer say nothing of anyone's work. */
export function LateFigure({ standing, onOpen }: LateFigureProps): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const lineTitle = useLineTitle()
  const [by, setBy] = useState<(typeof BY)[number]>('unit')
  const lines = (by === 'unit' ? standing.units : standing.divisions) ?? []
  const rows = lines.map((line) => ({ line, ...sumStages(line, CAUSES) })).filter(({ open }) => open > 0)
  const most = Math.max(1, ...rows.flatMap((row) => [row.late, row.soon]))
  const some = rows.filter(({ late }) => late > 0).length
  return (
    <Figure
      id="lateUnits"
      finding={t(`wrong.by.${by}`, { some, all: rows.length })}
      unit={t('wrong.byUnit')}
      sample={sumStages(standing.total, CAUSES).open}
      tools={
        <Choices
          label={t('facets.label')}
          options={BY.map((value) => ({ value, title: t(`facets.${value}`) }))}
          chosen={by}
          onChoose={setBy}
        />
      }
      chart={
        <BarTable
          head={t(`facets.${by}`)}
          numbers={(['open', 'late', 'soon'] as const).map((count) => t(`wrong.${count}Short`))}
        >
          {rows.map(({ line, open, late, soon }) => (
            <tr key={line.value}>
              <th scope="row">
                <LineTitle facet={by} line={line} />
              </th>
              <td className="end num">{numberText(open)}</td>
              {(['late', 'soon'] as const).map((which) => {
                const count = which === 'late' ? late : soon
                const title = t(`matter.list.${which}`, { of: lineTitle(by, line), count })
                const where = whereOf(by, line.value)
                const open = where && onOpen && (() => onOpen({ title, asked: { ...asked, ...where, which } }))
                return (
                  <td key={which} className="end num">
                    <Count count={count} label={title} onOpen={open} />
                  </td>
                )
              })}
              <td className="bar-cell">
                <Bar value={late} most={most} kind="late" />
                <Bar value={soon} most={most} kind="soon" />
              </td>
            </tr>
          ))}
        </BarTable>
      }
    />
  )
}

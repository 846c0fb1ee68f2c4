import type { Facet, Flow, FlowLine } from '@yiwang/oversight/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFlow } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Bar } from '../charts/bar.tsx'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { Answer } from '../parts/answer.tsx'
import { Choices } from '../parts/choices.tsx'
import { LineTitle } from '../parts/line-title.tsx'
import { useLineTitle } from '../words.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const FACETS = ['channel', 'kind', 'division', 'unit'] as const satisfies readonly Facet[]

function Rows({ facet, lines }: { facet: Facet; lines: readonly FlowLine[] }): ReactNode {
  const { t } = useTranslation()
  const most = Math.max(1, ...lines.flatMap(({ today, usual }) => [today, usual ?? 0]))
  const hasUsual = lines.some(({ usual }) => usual !== null)
  return (
    <TableScroll label={t(`facets.${facet}`)}>
      <table className="plain" data-testid="counts">
        <thead>
          <tr>
            <th scope="col">{t(`facets.${facet}`)}</th>
            <th scope="col" className="end">
              {t('flow.today')}
            </th>
            <th scope="col">
              <span className="hidden">{t('flow.bar')}</span>
            </th>
            {hasUsual ? (
              <th scope="col" className="end">
                {t('flow.wholeDay')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.value}>
              <th scope="row">
                <LineTitle facet={facet} line={line} />
              </th>
              <td className="end num">{numberText(line.today)}</td>
              <td className="bar-cell">
                <Bar value={line.today} most={most} usual={line.usual} />
              </td>
              {hasUsual ? <td className="end num quiet">{numberText(line.usual ?? 0)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Split({ flow, splits }: { flow: Flow; splits: NonNullable<Flow['splits']> }): ReactNode {
  const { t } = useTranslation()
  const [facet, setFacet] = useState<Facet>('channel')
  const lineTitle = useLineTitle()
  const lines = splits[facet] ?? []
  const top = lines.toSorted((one, other) => other.today - one.today)[0]
  const some = lines.filter(({ value, today }) => value !== '' && today > 0).length
  const isTold = top !== undefined && top.today > 0
  return (
    <Figure
      id="splits"
      finding={
        isTold
          ? t(`flow.split.${facet}`, {
              title: lineTitle(facet, top),
              count: top.today,
              total: flow.total.today,
              some,
            })
          : t('flow.split.none')
      }
      unit={t(flow.total.usual === null ? 'flow.splitUnitAlone' : 'flow.splitUnit', { weeks: flow.weeks })}
      sample={flow.total.today}
      tools={
        <Choices
          label={t('facets.label')}
          options={FACETS.map((value) => ({ value, title: t(`facets.${value}`) }))}
          chosen={facet}
          onChoose={setFacet}
        />
      }
      chart={lines.length === 0 ? <p className="quiet">{t('empty')}</p> : <Rows facet={facet} lines={lines} />}
    />
  )
}

/** Today's matters by what tells them apart, beside whole days like it. */
export function SplitFigure(): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const flow = useFlow(asked)
  return (
    <Answer query={flow} lines={8} isCard>
      {(data) =>
        data.splits === undefined ? (
          <p className="card quiet">{t(data.total.today === 0 ? 'flow.noneYet' : 'flow.notSplit')}</p>
        ) : (
          <Split flow={data} splits={data.splits} />
        )
      }
    </Answer>
  )
}

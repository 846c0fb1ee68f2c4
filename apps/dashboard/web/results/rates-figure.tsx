import type { Facet, ResultLine } from '@yiwang/oversight/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useResults, type ResultDays } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Interval } from '../charts/interval.tsx'
import { numberText, percentText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { Answer } from '../parts/answer.tsx'
import { Choices } from '../parts/choices.tsx'
import { LineTitle } from '../parts/line-title.tsx'
import { findRate, RATES, tellApart, type RateId } from './rates.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

const FACETS = ['unit', 'division', 'kind', 'channel'] as const satisfies readonly Facet[]

interface RowProps {
  readonly facet: Facet
  readonly line: ResultLine
  readonly rateId: RateId
}

function Row({ facet, line, rateId }: RowProps): ReactNode {
  const { t } = useTranslation()
  const rate = findRate(rateId, line)
  if (rate === undefined) return null
  const { hits, sample, isSmall, low, high } = rate
  return (
    <tr className={isSmall ? 'is-small-sample' : ''}>
      <th scope="row">
        <LineTitle facet={facet} line={line} />
      </th>
      <td className="end num">
        {numberText(hits)} / {numberText(sample)}
        <span className="small quiet range-text">
          {isSmall ? t('rates.smallShort') : `${percentText(low)}–${percentText(high)}`}
        </span>
      </td>
      <td className="bar-cell">{sample === 0 ? null : <Interval share={hits / sample} low={low} high={high} />}</td>
    </tr>
  )
}

function Rows({ facet, lines, rateId }: { facet: Facet; lines: readonly ResultLine[]; rateId: RateId }): ReactNode {
  const { t } = useTranslation()
  return (
    <TableScroll label={t(`facets.${facet}`)}>
      <table className="plain has-wide-bars">
        <thead>
          <tr>
            <th scope="col">{t(`facets.${facet}`)}</th>
            <th scope="col" className="end">
              {t(`rates.${rateId}.fraction`)}
            </th>
            <th scope="col">
              <span className="hidden">{t('rates.drawn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.value} facet={facet} line={line} rateId={rateId} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** A rate told apart by unit, place, kind or door: in the order of the alphabet, with intervals, without a first and a last. */
export function RatesFigure({ days }: { days: ResultDays }): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const [facet, setFacet] = useState<Facet>('unit')
  const [rateId, setRateId] = useState<RateId>('solved')
  const results = useResults(asked, { days, by: facet })
  return (
    <Answer query={results} lines={8} isCard>
      {({ total, split }) => {
        if (split === undefined)
          return <p className="card quiet">{t(total.answered === 0 ? 'rates.nothingYet' : 'rates.notSplit')}</p>
        const lines = split.filter((line) => (findRate(rateId, line)?.sample ?? 0) > 0)
        const told = tellApart(
          findRate(rateId, total),
          lines.flatMap((line) => findRate(rateId, line) ?? []),
        )
        return (
          <Figure
            id="rates"
            finding={t(`rates.finding.${told.words}`, { ...told, rate: t(`rates.${rateId}.title`) })}
            unit={t('rates.unit')}
            sample={findRate(rateId, total)?.sample ?? 0}
            tools={
              <div className="grid" style={{ gap: 8 }}>
                <Choices
                  label={t('rates.choose')}
                  options={RATES.map((value) => ({ value, title: t(`rates.${value}.title`) }))}
                  chosen={rateId}
                  onChoose={setRateId}
                />
                <Choices
                  label={t('facets.label')}
                  options={FACETS.map((value) => ({ value, title: t(`facets.${value}`) }))}
                  chosen={facet}
                  onChoose={setFacet}
                />
              </div>
            }
            chart={
              lines.length === 0 ? (
                <p className="quiet">
                  {t(total.ratings === undefined && rateId === 'satisfied' ? 'rates.notYours' : 'empty')}
                </p>
              ) : (
                <Rows facet={facet} lines={lines} rateId={rateId} />
              )
            }
          />
        )
      }}
    </Answer>
  )
}

import { clockText } from '@yiwang/kernel'
import type { Flow } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFlow } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Curve } from '../charts/curve.tsx'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { Answer } from '../parts/answer.tsx'
import { beside, hoursGone, usualByNow } from './usual-by-now.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

type Hours = NonNullable<Flow['hours']>

function HoursTable({ hours: { today, usual } }: { hours: Hours }): ReactNode {
  const { t } = useTranslation()
  return (
    <TableScroll label={t('flow.hour')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('flow.hour')}</th>
            <th className="end">{t('flow.today')}</th>
            <th className="end">{t('flow.median')}</th>
            <th className="end">{t('flow.range')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 24 }, (_, hour) => (
            <tr key={hour}>
              <th scope="row">{t('flow.until', { hour: hour + 1 })}</th>
              <td className="end">{numberOr(today[hour])}</td>
              <td className="end">{numberOr(usual[hour]?.median)}</td>
              <td className="end">
                {usual[hour] === undefined ? '' : `${numberText(usual[hour].low)}–${numberText(usual[hour].high)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function numberOr(value: number | undefined): string {
  return value === undefined ? '' : numberText(value)
}

function Key({ hasUsual }: { hasUsual: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <p className="key small">
      <span>{t('flow.today')}</span>
      {hasUsual ? (
        <>
          <span className="key-usual">{t('flow.median')}</span>
          <span className="key-band">{t('flow.range')}</span>
        </>
      ) : null}
    </p>
  )
}

function FlowOf({ flow }: { flow: Flow }): ReactNode {
  const { t } = useTranslation()
  const usual = usualByNow(flow)
  const kind = flow.total.today === 0 && usual === undefined ? 'none' : beside(flow.total.today, usual)
  const values = {
    time: clockText(flow.at),
    count: flow.total.today,
    usual: numberText(Math.round(usual?.median ?? 0)),
  }
  const finding = t(`flow.finding.${kind}`, values)
  const hours = flow.hours ?? { today: [], usual: [] }
  return (
    <Figure
      id="flow"
      finding={finding}
      unit={t(usual === undefined ? 'flow.unitAlone' : 'flow.unit', { weeks: flow.weeks })}
      sample={flow.total.today}
      chart={
        <>
          <Key hasUsual={usual !== undefined} />
          <Curve hours={hours} now={hoursGone(flow.at)} label={finding} />
        </>
      }
      table={<HoursTable hours={hours} />}
    />
  )
}

/** Today hour by hour, over days like it. */
export function FlowFigure(): ReactNode {
  const { asked } = useAsked()
  const flow = useFlow(asked)
  return (
    <Answer query={flow} lines={8} isCard>
      {(data) => (data.hours === undefined ? null : <FlowOf flow={data} />)}
    </Answer>
  )
}

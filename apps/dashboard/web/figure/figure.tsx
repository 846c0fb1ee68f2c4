import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintButton } from './print-button.tsx'
import type { FigureId } from './sources.ts'
import { SOURCES } from './sources.ts'

interface FigureProps {
  readonly id: FigureId
  /** what is to be seen, as a sentence */
  readonly finding: string
  /** what is counted, of when */
  readonly unit: string
  readonly sample: number
  /** what the sample is counted in; matters where it is left out */
  readonly sampleOf?: 'matters' | 'looks' | 'records'
  readonly chart: ReactNode
  /** the same numbers as a table; left out where the chart is one */
  readonly table?: ReactNode
  readonly tools?: ReactNode
}

/** How it is counted and where it comes from. */
export function Definition({ id }: { id: FigureId }): ReactNode {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('figure.how')}</summary>
      <dl>
        <dt>{t('figure.definition')}</dt>
        <dd>{t(`figures.${id}.definition`)}</dd>
        <dt>{t('figure.events')}</dt>
        <dd>{SOURCES[id].join(t('figure.between'))}</dd>
      </dl>
    </details>
  )
}

/** A figure with everything that belongs to it: the finding, the chart or its table, sample, definition, and what it cannot tell. */
export function Figure({
  id,
  finding,
  unit,
  sample,
  sampleOf = 'matters',
  chart,
  table,
  tools,
}: FigureProps): ReactNode {
  const { t } = useTranslation()
  const [isTable, setIsTable] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const titleId = useId()
  return (
    <section className="card figure" id={id} ref={frame} aria-labelledby={titleId} tabIndex={-1}>
      <div className="figure-head">
        <div>
          <h2 id={titleId}>{finding}</h2>
          <p className="small quiet">{unit}</p>
        </div>
        <div className="figure-tools small">
          {table === undefined ? null : (
            <button
              type="button"
              className="link-button"
              aria-pressed={isTable}
              onClick={() => {
                setIsTable(!isTable)
              }}
            >
              {t(isTable ? 'figure.chart' : 'figure.table')}
            </button>
          )}
          <PrintButton part={frame} />
        </div>
      </div>
      {tools}
      {isTable ? table : chart}
      <div className="figure-foot small">
        <p>
          <span className="quiet">{t(`figure.sample.${sampleOf}`, { count: sample })} </span>
          {t('figure.cannotTell')}
          {t(`figures.${id}.cannotTell`)}
        </p>
        <Definition id={id} />
      </div>
    </section>
  )
}

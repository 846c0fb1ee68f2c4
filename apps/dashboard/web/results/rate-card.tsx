import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Interval } from '../charts/interval.tsx'
import { numberText, percentText } from '../charts/scale.ts'
import { Definition } from '../figure/figure.tsx'
import { PrintButton } from '../figure/print-button.tsx'
import type { Rate, RateId } from './rates.ts'

/** Rates with a card of their own. */
type CardId = Exclude<RateId, 'kept'>

function Value({ id, rate }: { id: CardId; rate: Rate }): ReactNode {
  const { t } = useTranslation()
  const { hits, sample, isSmall, low, high } = rate
  if (sample === 0) return <p className="rate-value quiet">{t(`rates.none.${id}`)}</p>
  const [done, all] = [numberText(hits), numberText(sample)]
  const range = t('rates.range', { low: percentText(low), high: percentText(high) })
  return (
    <>
      <p className="rate-value">
        <strong>{isSmall ? `${done} / ${all}` : percentText(hits / sample)}</strong>
        <span className="quiet">{isSmall ? t('rates.small') : `${done} / ${all}`}</span>
      </p>
      <Interval share={hits / sample} low={low} high={high} hasScale />
      <p className="small quiet">{range}</p>
    </>
  )
}

interface RateCardProps {
  readonly id: CardId
  /** undefined where the viewer may not know it */
  readonly rate: Rate | undefined
  readonly note?: string | undefined
}

/** One rate: numerator, denominator, interval, how many took part, and what it cannot tell. */
export function RateCard({ id, rate, note }: RateCardProps): ReactNode {
  const { t } = useTranslation()
  const card = useRef<HTMLElement>(null)
  return (
    <section
      className={`card rate ${rate?.isSmall === true ? 'is-small-sample' : ''}`}
      id={id}
      ref={card}
      tabIndex={-1}
    >
      <div className="figure-head">
        <h2>{t(`rates.${id}.title`)}</h2>
        <PrintButton part={card} />
      </div>
      {rate === undefined ? <p className="quiet">{t('rates.notYours')}</p> : <Value id={id} rate={rate} />}
      {rate?.asked === undefined || rate.asked === 0 ? null : (
        <p className="small">
          {t(`rates.parts.${id}`, {
            said: rate.sample,
            asked: rate.asked,
            share: percentText(rate.sample / rate.asked),
          })}
        </p>
      )}
      {note === undefined ? null : <p className="small">{note}</p>}
      <div className="figure-foot small">
        <p>
          {t('figure.cannotTell')}
          {t(`figures.${id}.cannotTell`)}
        </p>
        <Definition id={id} />
      </div>
    </section>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Interval } from '../charts/interval.tsx'
import { percentText } from '../charts/scale.ts'
import { SOURCES } from '../figure/sources.ts'
import type { Rate, RateId } from './rates.ts'

function Value({ rate }: { rate: Rate }): ReactNode {
  const { t } = useTranslation()
  const { hits, sample, isSmall, low, high } = rate
  if (sample === 0) return <p className="rate-value quiet">{t('rates.none')}</p>
  const range = t('rates.range', { low: percentText(low), high: percentText(high) })
  return (
    <>
      <p className="rate-value">
        <strong>{isSmall ? `${hits} / ${sample}` : percentText(hits / sample)}</strong>
        <span className="quiet">{isSmall ? t('rates.small') : `${hits} / ${sample}`}</span>
      </p>
      <Interval share={hits / sample} low={low} high={high} hasScale />
      <p className="small quiet">{range}</p>
    </>
  )
}

/** One rate: numerator, denominator, interval, how many took part, and what it cannot tell. */
export function RateCard({ id, rate }: { id: RateId; rate: Rate | undefined }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className={`card rate ${rate?.isSmall === true ? 'is-small-sample' : ''}`} id={id} tabIndex={-1}>
      <h2>{t(`rates.${id}.title`)}</h2>
      {rate === undefined ? <p className="quiet">{t('rates.notYours')}</p> : <Value rate={rate} />}
      {rate?.asked === undefined || rate.asked === 0 ? null : (
        <p className="small">
          {t(`rates.parts.${id}`, {
            said: rate.sample,
            asked: rate.asked,
            share: percentText(rate.sample / rate.asked),
          })}
        </p>
      )}
      <div className="figure-foot small">
        <p>
          {t('figure.cannotTell')}
          {t(`figures.${id}.cannotTell`)}
        </p>
        <details>
          <summary>{t('figure.how')}</summary>
          <dl>
            <dt>{t('figure.definition')}</dt>
            <dd>{t(`figures.${id}.definition`)}</dd>
            <dt>{t('figure.events')}</dt>
            <dd>{SOURCES[id].join(t('figure.between'))}</dd>
          </dl>
        </details>
      </div>
    </section>
  )
}

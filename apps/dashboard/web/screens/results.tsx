import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useResults, type ResultDays } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Answer } from '../parts/answer.tsx'
import { Choices } from '../parts/choices.tsx'
import { RateCard } from '../results/rate-card.tsx'
import { RatesFigure } from '../results/rates-figure.tsx'
import { findRate } from '../results/rates.ts'
import { TimesFigure } from '../results/times-figure.tsx'

const PERIODS = [
  { value: '28', days: 28 },
  { value: '91', days: 91 },
] as const satisfies ReadonlyArray<{ value: string; days: ResultDays }>

/** Results: three rates with what they rest on, how long people waited, and the same told apart. */
export default function ResultsScreen(): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const [period, setPeriod] = useState<(typeof PERIODS)[number]['value']>('28')
  const days = PERIODS.find(({ value }) => value === period)?.days ?? 28
  const results = useResults(asked, { days })
  return (
    <>
      <div className="page-head">
        <h1>{t('results.title')}</h1>
        <Choices
          label={t('results.period')}
          options={PERIODS.map(({ value }) => ({ value, title: t(`results.days${value}`) }))}
          chosen={period}
          onChoose={setPeriod}
        />
      </div>
      <Answer query={results} lines={8} isCard>
        {(data) => (
          <>
            <div className="grid three" data-testid="rates">
              <RateCard id="responded" rate={findRate('responded', data.total)} />
              <RateCard
                id="solved"
                rate={findRate('solved', data.total)}
                note={
                  data.total.byPhone + data.total.inVain === 0
                    ? undefined
                    : t('rates.calls', { byPhone: data.total.byPhone, inVain: data.total.inVain })
                }
              />
              <RateCard id="satisfied" rate={findRate('satisfied', data.total)} />
            </div>
            <div className="grid two">
              <TimesFigure id="acted" results={data} />
              <TimesFigure id="replied" results={data} />
            </div>
          </>
        )}
      </Answer>
      {asked.unit === undefined ? <RatesFigure days={days} /> : null}
      <p className="small quiet">{t('results.noVoice')}</p>
    </>
  )
}

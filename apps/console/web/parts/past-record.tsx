import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCaseWords } from '../case/use-case-words.ts'
import type { Answers } from '../trpc.ts'
import { FactList } from './fact-list.tsx'

/** Beside a matter of the past, in place of clocks and of who answers: what its record says. */
export function PastRecord({ found }: { found: Answers['casework']['get']['case'] }): ReactNode {
  const { t } = useTranslation()
  const { state, kind, unit, day } = useCaseWords()(found)
  const { closedAt, satisfaction } = found.past ?? {}
  return (
    <section className="panel" aria-labelledby="past-title" data-testid="past">
      <h2 id="past-title">{t('past.title')}</h2>
      <FactList
        facts={[
          [t('past.state'), state],
          [t('work.columns.kind'), kind],
          [t('work.columns.unit'), unit],
          [t('past.closedAt'), closedAt === undefined ? t('past.unknown') : day(closedAt)],
          [t('past.satisfaction'), satisfaction ?? t('past.unknown')],
        ]}
      />
      <p className="small quiet">{t('past.note')}</p>
    </section>
  )
}

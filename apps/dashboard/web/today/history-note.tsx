import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistory } from '../asked/queries.ts'
import { useLineTitle } from '../words.ts'

/** What was brought along from before, told apart and in one place only. */
export function HistoryNote(): ReactNode {
  const { t } = useTranslation()
  const lineTitle = useLineTitle()
  const { data } = useHistory()
  if (data?.months === undefined) return null
  const { total, kinds, months } = data
  const by = kinds.map((line) => `${lineTitle('kind', line)} ${line.received}`).join(t('history.between'))
  return (
    <section className="card small" data-testid="history">
      <h2>{t('history.title', { count: total.received })}</h2>
      <p className="quiet">
        {t('history.text', { from: months.from.slice(0, 7), to: months.to.slice(0, 7), answered: total.answered, by })}
      </p>
    </section>
  )
}

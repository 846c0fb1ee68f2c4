import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFreeFocus } from '../use-free-focus.ts'
import type { ActionProps } from './action-props.ts'

/** Nothing to do here now: who is awaited, or how it ended. */
export function Waiting({ found }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const { state, outcome, historical, unitName } = found
  return (
    <section className="panel" aria-label={t('case.action')} ref={useFreeFocus()} tabIndex={-1} data-testid="waiting">
      <p>{historical ? t('case.historical') : t(`case.waiting.${state}`, { unit: unitName ?? '' })}</p>
      {outcome === null || historical ? null : <p>{t(`case.outcomes.${outcome}`)}</p>}
    </section>
  )
}

import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { MatterView } from './matter-view.ts'

/** The person's own words, opened on their wish. */
export function OwnWords({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  const { own } = matter
  return (
    <section className="card">
      <h2>{t('matter.yours')}</h2>
      {own.state === 'hidden' ? (
        <a className="button quiet" href={`/matters/${matter.receiptNumber}?own=1`}>
          {t('matter.yoursOpen')}
        </a>
      ) : null}
      {own.state === 'away' ? <p>{t('matter.yoursAway')}</p> : null}
      {own.state === 'shown' ? <p style={{ whiteSpace: 'pre-wrap' }}>{own.narrative}</p> : null}
    </section>
  )
}

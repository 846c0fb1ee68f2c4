import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { MatterView } from './matter-view.ts'

/** Whether the record was altered, checked by the person's own browser. */
export function Proof({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  const url = `/matters/${matter.receiptNumber}/proof.json`
  return (
    <section className="card">
      <h2>{t('matter.proof')}</h2>
      <p>{t('matter.proofText')}</p>
      <div data-proof={url} data-button={t('matter.proofButton')} data-pending={t('matter.proofPending')}>
        <noscript>
          <p className="small">{t('matter.proofNoScript')}</p>
        </noscript>
      </div>
      <a href={url} download>
        {t('matter.proofDownload')}
      </a>
    </section>
  )
}

import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { MatterView } from './matter-view.ts'

/** Where the matter stands, who is responsible, until when and why. */
export function Summary({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  return (
    <section className="card">
      <h1>{t('matter.title')}</h1>
      <p>
        <span className={`state ${matter.tone}`} data-testid="status">
          {matter.status}
        </span>
      </p>
      <dl className="facts">
        <dt>{t('matter.number')}</dt>
        <dd>{matter.receiptNumber}</dd>
        <dt>{t('matter.responsible')}</dt>
        <dd data-testid="responsible">{matter.responsible ?? t('matter.nobody')}</dd>
        {matter.deadline === undefined ? null : (
          <>
            <dt>{t('matter.deadline')}</dt>
            <dd data-testid="deadline">
              {matter.deadline}
              {matter.deadlineWhy === undefined ? null : (
                <details>
                  <summary>{t('matter.deadlineWhy')}</summary>
                  <p className="small" lang={DEFAULT_LOCALE}>
                    {matter.deadlineWhy}
                  </p>
                </details>
              )}
            </dd>
          </>
        )}
      </dl>
      {matter.canWithdraw ? (
        <p className="actions">
          <a className="button quiet" href={`/matters/${matter.receiptNumber}/withdrawal`} data-testid="withdraw">
            {t('withdraw.button')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

import type { ReactNode } from 'react'
import { DueFact, Responsible } from '../due.tsx'
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
        <Responsible t={t} next={matter.next} />
        <DueFact t={t} due={matter.next.due} isUrgent={matter.isUrgent} />
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

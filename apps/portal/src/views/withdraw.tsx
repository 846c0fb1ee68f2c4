import type { ReactNode } from 'react'
import { Layout, type Page } from './layout.tsx'

/** The question before a request is taken back: a page of its own, so that it also works without scripts. */
export function WithdrawPage({ page, action }: { page: Page; action: string }): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('withdraw.title')}>
      <section className="card">
        <h1>{t('withdraw.title')}</h1>
        <p className="lead">{t('withdraw.text')}</p>
        <form className="actions" method="post" action={`${action}/withdrawal`}>
          <button className="button" data-testid="withdraw-confirm">
            {t('withdraw.confirm')}
          </button>
          <a className="button quiet" href={action}>
            {t('withdraw.keep')}
          </a>
        </form>
      </section>
    </Layout>
  )
}

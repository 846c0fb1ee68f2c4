import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'

interface AccountProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly isVerified: boolean
  readonly isInAccount: boolean
}

/** Keeping the matter in one's account, and giving one's name later: two things, since the first tells nobody. */
export function Account({ page, action, isVerified, isInAccount }: AccountProps): ReactNode {
  const { t } = page
  if (page.account === 'unavailable' || (isVerified && isInAccount)) return null
  return (
    <section className="card" data-testid="account">
      <h2>{t('account.title')}</h2>
      {isInAccount ? <p className="ok">{t('account.kept')}</p> : null}
      {isInAccount ? null : (
        <form method="post" action={`${action}/keep`}>
          <p>{t('account.keepText')}</p>
          <button className="button quiet" data-testid="keep">
            {t(page.account === 'in' ? 'account.keep' : 'account.keepSignIn')}
          </button>
        </form>
      )}
      {isVerified ? null : (
        <p className="apart">
          {t('account.verifyText')}{' '}
          <a href={`${action}/verification`} data-testid="verification">
            {t('account.verify')}
          </a>
        </p>
      )}
    </section>
  )
}

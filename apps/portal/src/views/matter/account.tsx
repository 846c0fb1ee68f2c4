import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { MatterView } from './matter-view.ts'

interface AccountProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly matter: Pick<MatterView, 'isVerified' | 'isInAccount' | 'hasContact'>
}

/** Whoever left a number is asked to have it checked; only who left none may give one. */
function Verify({
  page: { t },
  action,
  hasContact,
}: Pick<AccountProps, 'page' | 'action'> & { hasContact: boolean }): ReactNode {
  return (
    <p className="apart">
      {t(hasContact ? 'account.verifyKnown' : 'account.verifyText')}{' '}
      <a href={`${action}/verification`} data-testid="verification">
        {t('account.verify')}
      </a>
    </p>
  )
}

/** Keeping the matter in one's account, and giving one's name later: two things, since the first tells nobody. */
export function Account({ page, action, matter }: AccountProps): ReactNode {
  const { t } = page
  const { isVerified, isInAccount, hasContact } = matter
  if (page.account === 'unavailable' || (isVerified && isInAccount)) return null
  return (
    <section className="card" data-testid="account">
      <h2>{t(isVerified || hasContact ? 'account.titleKeep' : 'account.title')}</h2>
      {isInAccount ? <p className="ok">{t('account.kept')}</p> : null}
      {isInAccount ? null : (
        <form method="post" action={`${action}/keep`}>
          <p>{t('account.keepText')}</p>
          <button className="button quiet" data-testid="keep">
            {t(page.account === 'in' ? 'account.keep' : 'account.keepSignIn')}
          </button>
        </form>
      )}
      {isVerified ? null : <Verify page={page} action={action} hasContact={hasContact} />}
    </section>
  )
}

import { signInAddress } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Language } from './language.tsx'

/** The way in: through the unit's own account, nothing is typed here. */
export function SignIn({ isBroken }: { isBroken: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <main className="sign-in">
      <div className="card">
        <div className="sign-in-top">
          <p className="brand">{t('name')}</p>
          <Language />
        </div>
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.text')}</p>
        {isBroken ? <p role="alert">{t('offline')}</p> : null}
        <a className="main-button" href={signInAddress()} data-testid="sign-in">
          {t('signIn.button')}
        </a>
      </div>
    </main>
  )
}

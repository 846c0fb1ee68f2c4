import { signOutAddress, type SignedIn } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useAsked } from '../asked/use-asked.ts'
import { useLive } from '../live/live-provider.tsx'
import { useIsOffline } from '../live/use-is-offline.ts'
import { Language } from './language.tsx'
import type { Page } from './pages.ts'
import { Where } from './where.tsx'

interface ShellProps {
  readonly who: SignedIn
  readonly pages: readonly Page[]
  readonly children: ReactNode
}

function LineState(): ReactNode {
  const { t } = useTranslation()
  const { state } = useLive()
  if (state === 'off') return null
  return (
    <span className="line-state small" data-state={state} role="status">
      {t(`line.${state}`)}
    </span>
  )
}

/** The frame of every page: where am I, what else is there, is what I see of now. */
export function Shell({ who, pages, children }: ShellProps): ReactNode {
  const { t } = useTranslation()
  const { addressOf } = useAsked()
  const isOffline = useIsOffline()
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="top-in">
          <p className="brand">{t('name')}</p>
          <nav className="nav" aria-label={t('pages.label')}>
            {pages.map((page) => (
              <NavLink key={page} to={addressOf({}, `/${page}`)}>
                {t(`pages.${page}`)}
              </NavLink>
            ))}
          </nav>
          <div className="who small">
            <LineState />
            <span className="who-name">
              {who.name} · {who.post}
            </span>
            <Language />
            <form method="post" action={signOutAddress()}>
              <button type="submit" className="link-button">
                {t('signOut')}
              </button>
            </form>
          </div>
        </div>
        {isOffline ? (
          <p className="notice small" role="alert">
            {t('offlineNotice')}
          </p>
        ) : null}
      </header>
      <Where />
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot small quiet">{t('foot')}</footer>
    </>
  )
}

import { LocaleSwitch, signOutAddress, type SignedIn } from '@yiwang/ui/web'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { clearDrafts } from '../draft/use-draft.ts'
import type { Lines } from '../live/use-line.ts'
import type { Place } from '../session/places.ts'

interface ShellProps {
  readonly who: SignedIn
  readonly lines: Lines
  readonly places: readonly Place[]
  readonly children: ReactNode
}

function Line({ lines: { isUp, unsent } }: Pick<ShellProps, 'lines'>): ReactNode {
  const { t } = useTranslation()
  return (
    <span role="status" data-testid="line" className={isUp ? 'line-up small quiet' : 'line-down small'}>
      {t(isUp ? 'shell.line.up' : 'shell.line.down')}
      {isUp || unsent === 0 ? null : ` · ${t('shell.line.queued', { count: unsent })}`}
    </span>
  )
}

/** The frame of every console screen: where am I, who am I, are the lines up. */
export function Shell({ who, lines, places, children }: ShellProps): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <a href="#main" className="skip">
        {t('shell.skip')}
      </a>
      <header className="shell-head">
        <p className="brand">{t('shell.name')}</p>
        <nav className="shell-nav" aria-label={t('shell.places')}>
          {places.map((place) => (
            <NavLink key={place} to={`/${place}`}>
              {t(`shell.${place}`)}
            </NavLink>
          ))}
        </nav>
        <div className="shell-who">
          {lines.isServerAway ? null : <Line lines={lines} />}
          <span className="small">
            {who.name} · {who.post}
            <span className="shell-unit"> · {who.unitName ?? who.unit}</span>
          </span>
          <LocaleSwitch />
          <form method="post" action={signOutAddress()} onSubmit={clearDrafts}>
            <Button htmlType="submit" size="small">
              {t('shell.signOut')}
            </Button>
          </form>
        </div>
      </header>
      {lines.isServerAway ? (
        <Alert className="shell-notice" banner type="warning" showIcon title={t('errors.serverAway')} />
      ) : null}
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

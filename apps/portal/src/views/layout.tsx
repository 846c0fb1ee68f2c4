import type { ReactNode } from 'react'
import type { Language } from '../messages/translator.ts'
import { Switch } from './switch.tsx'

/** What every page needs besides its own content. */
export interface Page extends Language {
  readonly cellName: string
  readonly isElder: boolean
  /** path of this page, to come back to after pressing a switch */
  readonly path: string
  /** whether somebody is signed in; `unavailable` where nobody can */
  readonly account: 'in' | 'out' | 'unavailable'
  /** id of the form that is sent along with a switch, so that nothing typed into it is lost */
  readonly keeps?: string
  readonly assets: { readonly css: string; readonly script?: string }
}

function Masthead({ page }: { page: Page }): ReactNode {
  const { t } = page
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="brand" href="/">
          {t('site.name')} <small>{t('site.place', { cell: page.cellName })}</small>
        </a>
        <nav aria-label={t('site.name')}>
          <a href="/find">{t('site.find')}</a>
          <a href="/mine">{t('site.mine')}</a>
          {/* Enter presses the first submit button of a form: it must be "next", not a switch */}
          {page.keeps === undefined ? null : (
            <button form={page.keeps} name="go" value="next" hidden tabIndex={-1} aria-hidden="true" />
          )}
          <Switch page={page} name="elder" value={page.isElder ? '0' : '1'}>
            {t(page.isElder ? 'site.standard' : 'site.elder')}
          </Switch>
          <Switch page={page} name="language" value={page.locale === 'en' ? 'zh-CN' : 'en'}>
            <span lang={page.locale === 'en' ? 'zh-CN' : 'en'}>{t('site.otherLanguage')}</span>
          </Switch>
        </nav>
      </div>
    </header>
  )
}

interface LayoutProps {
  readonly page: Page
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of every portal page: skip link, masthead, main, footer. */
export function Layout({ page, title, wide = false, children }: LayoutProps): ReactNode {
  const { t } = page
  return (
    <html lang={page.locale} className={page.isElder ? 'elder' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <title>{`${title} · ${t('site.name')}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={page.assets.css} />
        {page.assets.script === undefined ? null : <script type="module" src={page.assets.script} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {t('site.skip')}
        </a>
        <Masthead page={page} />
        <main id="main">
          <div className={wide ? 'wrap wide' : 'wrap'}>{children}</div>
        </main>
        <footer>
          <div className="wrap wide">
            <p>{t('footer.call')}</p>
            <p>{t('footer.privacy')}</p>
            <p>
              <a href="/algorithms">{t('footer.algorithms')}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

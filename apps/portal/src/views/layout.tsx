import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

/** What every page needs besides its own content. */
export interface Page {
  readonly t: Translate
  readonly cellName: string
  readonly elder: boolean
  /** path of this page, to come back to after switching versions */
  readonly path: string
  /** whether somebody is signed in; `unavailable` where nobody can */
  readonly account: 'in' | 'out' | 'unavailable'
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
          <form method="post" action="/version">
            <input type="hidden" name="to" value={page.path} />
            <button name="elder" value={page.elder ? '0' : '1'}>
              {t(page.elder ? 'site.standard' : 'site.elder')}
            </button>
          </form>
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
    <html lang="zh-CN" className={page.elder ? 'elder' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
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
          </div>
        </footer>
      </body>
    </html>
  )
}

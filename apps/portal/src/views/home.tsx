import type { ReactNode } from 'react'
import { Layout, type Page } from './layout.tsx'

interface HomeProps {
  readonly page: Page
  readonly formId: string
  /** what had been typed before a switch was pressed */
  readonly narrative?: string
}

/** First page: one large field, and every other door beside it. */
export function HomePage({ page, formId, narrative = '' }: HomeProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('home.title')} wide>
      <form id="tell-form" method="post" action="/tell" className="card" encType="multipart/form-data">
        <input type="hidden" name="formId" value={formId} />
        <input type="hidden" name="step" value="home" />
        <h1>
          <label htmlFor="narrative">{t('home.title')}</label>
        </h1>
        <p className="hint" id="narrative-hint">
          {t('home.hint')}
        </p>
        <textarea id="narrative" name="narrative" aria-describedby="narrative-hint" rows={4} defaultValue={narrative} />
        <div className="actions">
          <button className="button" name="go" value="next">
            {t('home.start')}
          </button>
        </div>
      </form>
      <h2>{t('home.doors')}</h2>
      <ul className="doors">
        <li>
          <a href="/find">
            <b>{t('home.find')}</b>
            {t('home.findText')}
          </a>
        </li>
        <li>
          <a href="tel:12345">
            <b>{t('home.call')}</b>
            {t('home.callText')}
          </a>
        </li>
        <li>
          <div>
            <b>{t('home.window')}</b>
            {t('home.windowText')}
          </div>
        </li>
        <li>
          <div>
            <b>{t('home.visit')}</b>
            {t('home.visitText')}
          </div>
        </li>
      </ul>
    </Layout>
  )
}

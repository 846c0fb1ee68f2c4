import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'
import { CallFirst } from './danger.tsx'
import { Layout, type Page } from './layout.tsx'
import { MatterList, type MatterLine } from './matter-list.tsx'

interface HomeProps {
  readonly page: Page
  readonly formId: string
  /** what had been typed before a switch was pressed */
  readonly narrative?: string
  /** matters still under way of the person here */
  readonly matters: readonly MatterLine[]
}

const SHOWN = 5

function Tell({ t, formId, narrative = '' }: Omit<HomeProps, 'page' | 'matters'> & { t: Translate }): ReactNode {
  return (
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
  )
}

/** What the person here has under way, the newest first. */
function Mine({ t, matters }: { t: Translate; matters: readonly MatterLine[] }): ReactNode {
  if (matters.length === 0) return null
  return (
    <>
      <h2>{t('home.mine')}</h2>
      <MatterList lines={matters.slice(0, SHOWN)} />
      {matters.length > SHOWN ? (
        <p>
          <a href="/mine">{t('home.allMine', { count: matters.length })}</a>
        </p>
      ) : null}
    </>
  )
}

function Doors({ t }: { t: Translate }): ReactNode {
  return (
    <>
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
        {(['window', 'apply', 'visit'] as const).map((door) => (
          <li key={door}>
            <div>
              <b>{t(`home.${door}`)}</b>
              {t(`home.${door}Text`)}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** First page: one large field, what is under way, and every other door. */
export function HomePage({ page, matters, ...form }: HomeProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('home.title')} wide>
      <CallFirst t={t} />
      <Tell t={t} {...form} />
      <Mine t={t} matters={matters} />
      <Doors t={t} />
    </Layout>
  )
}

import type { ReactNode } from 'react'
import { signInAddress } from '../account/sign-in-address.ts'
import { Layout, type Page } from './layout.tsx'
import { MatterList, type MatterLine } from './matter-list.tsx'

interface MineProps {
  readonly page: Page
  readonly lines: readonly MatterLine[]
  /** masked number of whoever is signed in */
  readonly phone?: string | undefined
  /** this browser holds receipts of its own */
  readonly holdsReceipts: boolean
}

function Nothing({ page }: { page: Page }): ReactNode {
  const { t } = page
  return (
    <section className="card">
      <p>{t('mine.none')}</p>
      <div className="actions">
        <a className="button" href="/">
          {t('mine.tell')}
        </a>
        <a className="button quiet" href="/find">
          {t('site.find')}
        </a>
      </div>
    </section>
  )
}

function SignIn({ page }: { page: Page }): ReactNode {
  const { t } = page
  return (
    <section className="card">
      <h2>{t('mine.signInTitle')}</h2>
      <p>{t('mine.signInText')}</p>
      <a className="button quiet" href={signInAddress('/mine', page)} data-testid="sign-in">
        {t('mine.signIn')}
      </a>
    </section>
  )
}

function Leave({ page, phone, holdsReceipts }: Omit<MineProps, 'lines'>): ReactNode {
  const { t } = page
  if (phone === undefined && !holdsReceipts) return null
  return (
    <form className="card" method="post" action="/mine/leave">
      <h2>{t('mine.leaveTitle')}</h2>
      <p>{t(phone === undefined ? 'mine.forgetText' : 'mine.leaveText')}</p>
      <button className="button quiet" data-testid="leave">
        {t(phone === undefined ? 'mine.forget' : 'mine.leave')}
      </button>
    </form>
  )
}

const SHOWN = 10

/** The newest, and all others folded away: what is below them must stay within reach. */
function Part({ page: { t }, title, lines }: { page: Page; title: string; lines: readonly MatterLine[] }): ReactNode {
  if (lines.length === 0) return null
  const earlier = lines.slice(SHOWN)
  return (
    <>
      <h2>{t('mine.counted', { title, count: lines.length })}</h2>
      <MatterList lines={lines.slice(0, SHOWN)} />
      {earlier.length === 0 ? null : (
        <details className="earlier">
          <summary>{t('mine.more', { count: earlier.length })}</summary>
          <MatterList lines={earlier} />
        </details>
      )}
    </>
  )
}

/** "My matters": those in the account and those this browser holds, the open ones first. */
export function MinePage({ page, lines, phone, holdsReceipts }: MineProps): ReactNode {
  const { t } = page
  const open = lines.filter(({ isOpen }) => isOpen)
  const ended = lines.filter(({ isOpen }) => !isOpen)
  return (
    <Layout page={page} title={t('mine.title')}>
      <h1>{t('mine.title')}</h1>
      {phone === undefined ? null : <p className="lead">{t('mine.signedIn', { phone })}</p>}
      {lines.length === 0 ? <Nothing page={page} /> : null}
      <Part page={page} title={t('mine.open')} lines={open} />
      <Part page={page} title={t('mine.ended')} lines={ended} />
      {page.account === 'out' ? <SignIn page={page} /> : null}
      <Leave page={page} phone={phone} holdsReceipts={holdsReceipts} />
    </Layout>
  )
}

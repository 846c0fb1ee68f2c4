import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import { LongWords } from '../long-words.tsx'
import type { MatterView, OwnLine } from './matter-view.ts'

type ShownWords = Extract<MatterView['own'], { state: 'shown' }>

const SHOWN = 4

function Added({ t, added }: { t: Page['t']; added: readonly OwnLine[] }): ReactNode {
  return added.map(({ id, about, text }) => (
    <div key={id} className="apart" data-testid="own-addition">
      <p className="small">{about}</p>
      <div className="said">
        <LongWords t={t} id={`own-${id}`} text={text} />
      </div>
    </div>
  ))
}

function Shown({ page: { t }, own }: { page: Page; own: ShownWords }): ReactNode {
  return (
    <>
      <div className="said">
        <LongWords t={t} id="story" text={own.narrative} />
      </div>
      <Added t={t} added={own.added.slice(0, SHOWN)} />
      {own.added.length <= SHOWN ? null : (
        <details id="added">
          <summary>{t('matter.addedMore', { count: own.added.length - SHOWN })}</summary>
          <Added t={t} added={own.added.slice(SHOWN)} />
        </details>
      )}
      {own.contact === undefined ? null : (
        <p className="apart" data-testid="own-contact">
          <b>{t('matter.yourContact')}</b> · {own.contact}
        </p>
      )}
    </>
  )
}

/** The person's own words, opened on their wish. */
export function OwnWords({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  const { own } = matter
  return (
    <section className="card">
      <h2>{t('matter.yours')}</h2>
      {own.state === 'hidden' ? (
        <a className="button quiet" href={`/matters/${matter.receiptNumber}?own=1`}>
          {t('matter.yoursOpen')}
        </a>
      ) : null}
      {own.state === 'away' ? <p>{t('matter.yoursAway')}</p> : null}
      {own.state === 'shown' ? <Shown page={page} own={own} /> : null}
    </section>
  )
}

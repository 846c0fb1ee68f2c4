import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { MatterView } from './matter-view.ts'

type ShownWords = Extract<MatterView['own'], { state: 'shown' }>

function Shown({ page: { t }, own }: { page: Page; own: ShownWords }): ReactNode {
  return (
    <>
      <p className="said">{own.narrative}</p>
      {own.added.map(({ id, about, text }) => (
        <div key={id} className="apart" data-testid="own-addition">
          <p className="small">{about}</p>
          <p className="said">{text}</p>
        </div>
      ))}
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

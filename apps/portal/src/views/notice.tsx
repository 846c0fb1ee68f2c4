import type { ReactNode } from 'react'
import { Layout, type Page } from './layout.tsx'

/** A form that could not be answered, to be sent again as it was. */
export interface Again {
  readonly path: string
  readonly typed: Readonly<Record<string, string>>
}

/** Longer than any id or choice: words of the person's own. */
const OWN_WORDS_FROM = 8

function SendAgain({ page, again: { path, typed } }: { page: Page; again: Again }): ReactNode {
  const { t } = page
  const longest = Object.entries(typed)
    .filter(([name]) => name !== 'formId' && name !== 'files')
    .map(([, value]) => value)
    .toSorted((a, b) => b.length - a.length)[0]
  return (
    <form method="post" action={path} encType="multipart/form-data">
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {longest === undefined || longest.length < OWN_WORDS_FROM ? null : (
        <div className="field">
          <label htmlFor="typed">{t('page.typed')}</label>
          <textarea id="typed" readOnly rows={7} defaultValue={longest} />
        </div>
      )}
      <div className="actions">
        <button className="button">{t('page.again')}</button>
      </div>
    </form>
  )
}

/** A page that says one thing: not found, no access, broken; and where to go from here. */
export function NoticePage(props: { page: Page; title: string; text: string; again?: Again }): ReactNode {
  const { page, title, text, again } = props
  const canSendAgain = again !== undefined && Object.keys(again.typed).length > 0
  return (
    <Layout page={page} title={title}>
      <section className="card">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {canSendAgain ? <SendAgain page={page} again={again} /> : null}
        <div className="actions">
          <a className={canSendAgain ? 'button quiet' : 'button'} href="/">
            {page.t('page.home')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

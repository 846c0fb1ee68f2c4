import type { ReactNode } from 'react'
import { Layout, type Page } from './layout.tsx'

/** A page that says one thing: not found, no access, broken; and where to go from here. */
export function NoticePage({ page, title, text }: { page: Page; title: string; text: string }): ReactNode {
  return (
    <Layout page={page} title={title}>
      <section className="card">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <div className="actions">
          <a className="button" href="/">
            {page.t('page.home')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

import {
  registerEntry,
  SURE_FROM,
  type ObjectionFigures,
  type RegisteredVersion,
  type RegisterSection,
  type Responsible,
} from '@yiwang/algorithms/register'
import type { ReactNode } from 'react'
import { Layout, type Page } from '../layout.tsx'
import { Measured } from './measured.tsx'
import { Versions } from './versions.tsx'

interface AlgorithmsProps {
  readonly page: Page
  /** the one in use first */
  readonly versions: readonly RegisteredVersion[]
  readonly objections: ObjectionFigures
  /** who dispatches and so answers for it; undefined while no post is registered */
  readonly responsible: Responsible | undefined
  readonly now: Date
}

interface EntryProps {
  /** so that both entries can be led to on one page */
  readonly id: string
  readonly sections: readonly RegisterSection[]
}

function Entry({ id: entry, sections }: EntryProps): ReactNode {
  return sections.map(({ id, title, fields }) => (
    <section key={id} className="card" id={`${entry}-${id}`}>
      <h3>{title}</h3>
      <dl className="register">
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{field.title}</dt>
            <dd>{field.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

/** What machines do here: the register's entries, with what is loaded at this moment and how well it does. */
export function AlgorithmsPage({ page, versions, objections, responsible, now }: AlgorithmsProps): ReactNode {
  const { t, locale, cellName } = page
  const [inUse] = versions
  const facts = { cell: cellName, sureFrom: inUse?.sureFrom ?? SURE_FROM, responsible }
  return (
    <Layout page={page} title={t('algorithms.title')}>
      <h1>{t('algorithms.title')}</h1>
      <p className="lead">{t('algorithms.lead')}</p>
      <ul>
        <li>
          <a href="#dispatch">{t('algorithms.dispatch')}</a>
        </li>
        <li>
          <a href="#danger">{t('algorithms.danger')}</a>
        </li>
      </ul>
      <h2 id="dispatch">{t('algorithms.dispatch')}</h2>
      <Entry id="dispatch" sections={registerEntry('dispatch', locale, facts)} />
      <Measured page={page} inUse={inUse} objections={objections} />
      <Versions page={page} versions={versions} now={now} />
      <h2 id="danger">{t('algorithms.danger')}</h2>
      <Entry id="danger" sections={registerEntry('danger', locale, facts)} />
    </Layout>
  )
}

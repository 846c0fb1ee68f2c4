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

function Section({ section: { id, title, fields } }: { section: RegisterSection }): ReactNode {
  return (
    <section className="card" id={id}>
      <h2>{title}</h2>
      <dl className="register">
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{field.title}</dt>
            <dd>{field.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What machines do here: the register's entry, with what is loaded at this moment and how well it does. */
export function AlgorithmsPage({ page, versions, objections, responsible, now }: AlgorithmsProps): ReactNode {
  const { t, locale, cellName } = page
  const [inUse] = versions
  const sections = registerEntry(locale, { cell: cellName, sureFrom: inUse?.sureFrom ?? SURE_FROM, responsible })
  return (
    <Layout page={page} title={t('algorithms.title')}>
      <h1>{t('algorithms.title')}</h1>
      <p className="lead">{t('algorithms.lead')}</p>
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <Measured page={page} inUse={inUse} objections={objections} />
      <Versions page={page} versions={versions} now={now} />
    </Layout>
  )
}

import type { RegisteredVersion } from '@yiwang/algorithms/register'
import type { ReactNode } from 'react'
import { momentInWords } from '../../words/time.ts'
import type { Page } from '../layout.tsx'

interface VersionsProps {
  readonly page: Page
  readonly versions: readonly RegisteredVersion[]
  readonly now: Date
}

function Version({ page, version, now }: { page: Page; version: RegisteredVersion; now: Date }): ReactNode {
  const { t, locale } = page
  const { loadedAt, lexiconHash, modelHash, learntFrom } = version
  return (
    <dl className="facts">
      <dt>{t('algorithms.version')}</dt>
      <dd>
        <code>{version.version}</code>
      </dd>
      <dt>{t('algorithms.since')}</dt>
      <dd>{loadedAt === null ? '' : momentInWords(loadedAt.toISOString(), now, locale)}</dd>
      {(
        [
          ['algorithms.modelHash', modelHash],
          ['algorithms.lexiconHash', lexiconHash],
          ['algorithms.learntFrom', learntFrom],
        ] as const
      ).map(([name, hash]) =>
        hash === null ? null : (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** What is loaded at this moment, told by the machine that loaded it, and what was in use before. */
export function Versions({ page, versions, now }: VersionsProps): ReactNode {
  const { t } = page
  const [inUse, ...before] = versions
  return (
    <section className="card" id="versions" data-testid="versions">
      <h3>{t('algorithms.inUse')}</h3>
      <p>{t('algorithms.inUseText')}</p>
      {inUse === undefined ? <p>{t('algorithms.unknown')}</p> : <Version page={page} version={inUse} now={now} />}
      {before.length === 0 ? null : (
        <details>
          <summary>{t('algorithms.before', { count: before.length })}</summary>
          {before.map((version) => (
            <div className="apart" key={version.version}>
              <Version page={page} version={version} now={now} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

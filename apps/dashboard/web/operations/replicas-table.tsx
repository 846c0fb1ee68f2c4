import type { Operations } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../charts/scale.ts'
import { TableScroll } from '../parts/table-scroll.tsx'
import { silenceOf } from './troubles.ts'

const APPS = ['portal', 'console', 'dashboard', 'vault', 'notary', 'import'] as const

/** Each app's chains: what is here, what the app says it has, and when it last said so. */
export function ReplicasTable({ operations: { replicas, at } }: { operations: Operations }): ReactNode {
  const { t } = useTranslation()
  const appTitle = (origin: string): string => {
    const app = APPS.find((name) => origin.endsWith(`/${name}`))
    return app === undefined ? '' : t(`operations.apps.${app}`)
  }
  return (
    <section className="card figure">
      <h2>{t('operations.replicas.title')}</h2>
      <TableScroll label={t('operations.replicas.title')}>
        <table className="plain" data-testid="replicas">
          <thead>
            <tr>
              <th scope="col">{t('operations.replicas.origin')}</th>
              <th scope="col">{t('operations.replicas.lane')}</th>
              <th scope="col" className="end">
                {t('operations.replicas.kept')}
              </th>
              <th scope="col" className="end">
                {t('operations.replicas.announced')}
              </th>
              <th scope="col" className="end">
                {t('operations.replicas.heard')}
              </th>
            </tr>
          </thead>
          <tbody>
            {replicas.map((replica) => {
              const silence = silenceOf(replica, at)
              return (
                <tr key={`${replica.origin}|${replica.lane}`}>
                  <th scope="row">
                    {appTitle(replica.origin)} <span className="small quiet">{replica.origin}</span>
                  </th>
                  <td>{t(`operations.lanes.${replica.lane}`)}</td>
                  <td className="end num">{numberText(replica.kept)}</td>
                  <td className="end num">{replica.announced === undefined ? '–' : numberText(replica.announced)}</td>
                  <td className="end num">
                    {silence === undefined
                      ? t(
                          replica.origin.endsWith('/import')
                            ? 'operations.replicas.atTimes'
                            : 'operations.replicas.never',
                        )
                      : t('operations.replicas.seconds', { count: Math.round(silence / 1_000) })}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

import type { Operations } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TableScroll } from '../parts/table-scroll.tsx'
import { silenceOf } from './troubles.ts'

/** Each app's chains: what is here, what the app says it has, and when it last said so. */
export function ReplicasTable({ operations: { replicas, at } }: { operations: Operations }): ReactNode {
  const { t } = useTranslation()
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
                  <th scope="row">{replica.origin}</th>
                  <td>{t(`operations.lanes.${replica.lane}`)}</td>
                  <td className="end num">{replica.kept}</td>
                  <td className="end num">{replica.announced ?? '–'}</td>
                  <td className="end num">
                    {silence === undefined
                      ? t('operations.replicas.never')
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

import type { Operations } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../charts/scale.ts'
import { TableScroll } from '../parts/table-scroll.tsx'

/** How far each table of the dashboard is folded. */
export function ProjectionsTable({ operations: { projections } }: { operations: Operations }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card figure">
      <h2>{t('operations.projections.title')}</h2>
      <TableScroll label={t('operations.projections.title')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('operations.projections.name')}</th>
              <th scope="col" className="end">
                {t('operations.projections.behind')}
              </th>
              <th scope="col">{t('operations.projections.state')}</th>
            </tr>
          </thead>
          <tbody>
            {projections.map(({ name, behind, failed }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="end num">{numberText(behind)}</td>
                <td>
                  {failed === undefined ? (
                    t('operations.projections.ok')
                  ) : (
                    <strong>{`${t('operations.projections.failed')} · ${failed.code}`}</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

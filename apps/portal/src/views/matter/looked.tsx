import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { OpeningLine } from './matter-view.ts'

/** Who looked at the person's data, when, why and from where. */
export function Looked({ page, openings }: { page: Page; openings: readonly OpeningLine[] }): ReactNode {
  const { t } = page
  return (
    <section className="card" id="looked">
      <h2>{t('matter.looked')}</h2>
      {openings.length === 0 ? (
        <p>{t('matter.lookedNone')}</p>
      ) : (
        <table className="table" data-testid="openings">
          <thead>
            <tr>
              {(['lookedWhen', 'lookedWho', 'lookedWhat', 'lookedSystem'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`matter.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {openings.map((opening) => (
              <tr key={opening.id}>
                <td>{opening.when}</td>
                <td>{opening.who}</td>
                <td>{opening.action}</td>
                <td>{opening.system}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperations } from '../asked/queries.ts'
import { ProjectionsTable } from '../operations/projections-table.tsx'
import { ReplicasTable } from '../operations/replicas-table.tsx'
import { troublesOf, type Trouble } from '../operations/troubles.ts'
import { Answer } from '../parts/answer.tsx'

function State({ troubles }: { troubles: readonly Trouble[] }): ReactNode {
  const { t } = useTranslation()
  if (troubles.length === 0) return <p>{t('operations.well')}</p>
  return (
    <>
      <p>{t('operations.look', { count: troubles.length })}</p>
      <ul>
        {troubles.map(({ words, values }) => {
          const sentence = t(`operations.trouble.${words}`, values)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
    </>
  )
}

/** Operations: what an operator should look at, plainly; the machine's own numbers only for who asks for them. */
export default function OperationsScreen(): ReactNode {
  const { t } = useTranslation()
  const operations = useOperations()
  return (
    <>
      <h1>{t('operations.title')}</h1>
      <Answer query={operations} lines={8} isCard>
        {(data) => (
          <>
            <section className="card figure" role="status" data-testid="operations">
              <State troubles={troublesOf(data)} />
              <p className="small quiet">{t('operations.scope')}</p>
            </section>
            <details className="details">
              <summary>{t('operations.details')}</summary>
              <p className="small quiet">{t('operations.elsewhere')}</p>
              <div className="grid two">
                <ReplicasTable operations={data} />
                <ProjectionsTable operations={data} />
              </div>
            </details>
          </>
        )}
      </Answer>
    </>
  )
}

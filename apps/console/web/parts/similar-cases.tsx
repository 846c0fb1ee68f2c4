import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCaseWords } from '../case/use-case-words.ts'
import type { Answers } from '../trpc.ts'
import { ReceiptNumber } from './receipt-number.tsx'

type Similar = Answers['casework']['suggest']['similar'][number]

function Line({ found }: { found: Similar }): ReactNode {
  const { moment } = useWording()
  const { matterId, receiptNumber, title, category, takenInAt } = found
  const { unit, state } = useCaseWords()(found)
  return (
    <li>
      <Link to={`/cases/${matterId}`} lang={DEFAULT_LOCALE}>
        {title ?? <ReceiptNumber value={receiptNumber} />}
      </Link>
      <span className="small quiet">
        <span lang={DEFAULT_LOCALE}>{[unit, category].filter((part) => part !== null && part !== '').join(' · ')}</span>
        {` · ${state} · ${moment(takenInAt)}`}
      </span>
    </li>
  )
}

/** Where matters in like words went before. */
export function SimilarCases({ similar }: { similar: readonly Similar[] }): ReactNode {
  const { t } = useTranslation()
  if (similar.length === 0) return null
  return (
    <section aria-labelledby="similar-title" data-testid="similar">
      <h3 id="similar-title">{t('case.dispatch.similar')}</h3>
      <ul className="similar">
        {similar.map((found) => (
          <Line key={found.matterId} found={found} />
        ))}
      </ul>
    </section>
  )
}

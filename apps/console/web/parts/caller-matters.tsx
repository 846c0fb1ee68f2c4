import { useWording } from '@yiwang/ui/web'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Left } from '../callers/search.ts'
import { ReceiptNumber } from './receipt-number.tsx'

interface CallerMattersProps {
  readonly matters: readonly Left[]
  readonly onOpen: (receiptNumber: string) => void
}

/** Matters left under a telephone number; a telephone may be in other hands, hence the question first. */
export function CallerMatters({ matters, onOpen }: CallerMattersProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  return (
    <section className="panel" aria-labelledby="left-title" data-testid="left">
      <h2 id="left-title">{t('callers.left', { count: matters.length })}</h2>
      <p>{t('callers.check')}</p>
      <ul className="case-cards">
        {matters.map(({ matterId, receiptNumber, submittedAt }) => (
          <li key={matterId} className="panel row">
            <ReceiptNumber value={receiptNumber} />
            <span className="quiet">{t('callers.submitted', { at: moment(submittedAt) })}</span>
            <Button
              onClick={() => {
                onOpen(receiptNumber)
              }}
            >
              {t('callers.matches')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t('callers.trace')}</p>
    </section>
  )
}

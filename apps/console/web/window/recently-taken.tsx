import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { api } from '../trpc.ts'
import type { Taken } from './taken.ts'

const SHOWN = 6

interface RecentlyTakenProps {
  /** those this page can still print: the code of a receipt is kept nowhere else */
  readonly held: readonly Taken[]
  readonly onPrint: (taken: Taken) => void
}

/** What this unit's counters took in last, beside the form: enough to find the person who just left, and to print again. */
export function RecentlyTaken({ held, onPrint }: RecentlyTakenProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { data } = useQuery({ queryKey: [LIVE, 'recent'], queryFn: () => api.desk.takenIn.query({ limit: SHOWN }) })
  if (data === undefined || data.items.length === 0) return null
  return (
    <aside className="panel" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('window.recent')}</h2>
      <ul className="recent">
        {data.items.map(({ matterId, receiptNumber, kind, occurredAt }) => {
          const taken = held.find((one) => one.receiptNumber === receiptNumber)
          return (
            <li key={matterId}>
              <ReceiptNumber value={receiptNumber} />
              <div className="quiet small">
                {t(`kinds.${kind}`)} · {moment(occurredAt)}
              </div>
              {taken === undefined ? null : (
                <Button
                  size="small"
                  aria-label={t('window.printNamed', { number: receiptNumber })}
                  onClick={() => {
                    onPrint(taken)
                  }}
                >
                  {t('window.printAgain')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {held.length === 0 ? null : <p className="quiet small">{t('window.recentHint')}</p>}
    </aside>
  )
}

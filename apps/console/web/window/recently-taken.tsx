import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { api } from '../trpc.ts'

const SHOWN = 6

/** What this unit's counters took in last, beside the form: enough to find the person who just left. */
export function RecentlyTaken(): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { data } = useQuery({ queryKey: [LIVE, 'recent'], queryFn: () => api.desk.takenIn.query({ limit: SHOWN }) })
  if (data === undefined || data.items.length === 0) return null
  return (
    <aside className="panel" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('window.recent')}</h2>
      <ul className="recent">
        {data.items.map(({ matterId, receiptNumber, kind, occurredAt }) => (
          <li key={matterId}>
            <ReceiptNumber value={receiptNumber} />
            <div className="quiet small">
              {t(`kinds.${kind}`)} · {moment(occurredAt)}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}

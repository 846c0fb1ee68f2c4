import { useWording } from '@yiwang/ui/web'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '../callers/search.ts'
import { ReceiptNumber } from './receipt-number.tsx'

interface CallerMattersProps {
  readonly standings: readonly Standing[]
  readonly onOpen: (standing: Standing) => void
}

/** Matters of theirs that the answer fits, when it fits several; they say which. */
export function CallerMatters({ standings, onOpen }: CallerMattersProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  return (
    <section className="panel" aria-labelledby="left-title" data-testid="left">
      <h2 id="left-title">{t('callers.left', { count: standings.length })}</h2>
      <ul className="case-cards">
        {standings.map((standing) => (
          <li key={standing.matterId} className="panel row">
            <ReceiptNumber value={standing.receiptNumber} />
            <Tag>{t(`states.${standing.state}`)}</Tag>
            <span className="quiet">
              {t(`kinds.${standing.kind}`)} · {t('callers.submitted', { at: moment(standing.takenInAt) })}
            </span>
            <Button
              onClick={() => {
                onOpen(standing)
              }}
            >
              {t('callers.openOne')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

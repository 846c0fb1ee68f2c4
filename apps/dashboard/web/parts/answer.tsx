import type { UseQueryResult } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from './waiting.tsx'

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>
  /** lines of grey while it is on its way */
  readonly lines: number
  /** what will stand there comes with a card of its own */
  readonly isCard?: boolean
  readonly children: (data: Data) => ReactNode
}

/** What a question was answered; grey lines before, a sentence and a way to ask again when it failed, or back to one's own when it was refused. */
export function Answer<Data>({ query, lines, isCard = false, children }: AnswerProps<Data>): ReactNode {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = query
  // What was answered before stays on the screen when the line breaks; the notice above says so.
  if (data !== undefined) return children(data)
  const card = isCard ? 'card' : ''
  if (isPending)
    return (
      <div className={card}>
        <Waiting lines={lines} />
      </div>
    )
  const { sentence, code, offline } = troubleOf(error, t('error'))
  return (
    <div className={`trouble ${card}`} role="alert">
      <p>{offline ? t('offline') : sentence}</p>
      {code === 'not_permitted' ? (
        <a href="/today">{t('where.own')}</a>
      ) : (
        <button type="button" className="plain-button" onClick={() => void refetch()}>
          {t('retry')}
        </button>
      )}
    </div>
  )
}

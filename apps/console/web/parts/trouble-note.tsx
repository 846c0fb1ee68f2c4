import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface TroubleNoteProps {
  readonly sentence: string | undefined
  readonly onRetry?: () => void
}

/** What went wrong and what to do; nothing when nothing did. */
export function TroubleNote({ sentence, onRetry }: TroubleNoteProps): ReactNode {
  const { t } = useTranslation()
  if (sentence === undefined) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-testid="trouble"
      title={sentence}
      style={{ marginBottom: 16 }}
      {...(onRetry === undefined ? {} : { action: <Button onClick={onRetry}>{t('errors.retry')}</Button> })}
    />
  )
}

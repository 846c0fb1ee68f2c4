import { tellsOfDanger } from '@yiwang/casework/contracts'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RedactedText } from './personal-words.tsx'

/** Before anything else where the words speak of danger to life and nobody has the matter yet. */
export function DangerNote({ state, texts }: { state: string; texts: readonly RedactedText[] }): ReactNode {
  const { t } = useTranslation()
  const isWaiting = state === 'received' || state === 'open' || state === 'dispatched'
  if (!isWaiting || !tellsOfDanger(texts)) return null
  return <Alert className="case-danger" type="error" showIcon title={t('case.danger')} data-testid="danger" />
}

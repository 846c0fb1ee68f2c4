import { tellsOfDanger } from '@yiwang/casework/contracts'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RedactedText } from './personal-words.tsx'

interface DangerNoteProps {
  readonly state: string
  readonly texts: readonly RedactedText[]
  /** null until the request itself has arrived */
  readonly hasContact: boolean | null
}

/** Before anything else where the words speak of danger to life and nobody has the matter yet. */
export function DangerNote({ state, texts, hasContact }: DangerNoteProps): ReactNode {
  const { t } = useTranslation()
  const isWaiting = state === 'received' || state === 'open' || state === 'dispatched'
  if (!isWaiting || !tellsOfDanger(texts)) return null
  return (
    <Alert
      className="case-danger"
      type="error"
      showIcon
      title={t(hasContact === false ? 'case.dangerNoContact' : 'case.danger')}
      data-testid="danger"
    />
  )
}

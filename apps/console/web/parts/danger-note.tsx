import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DangerWords } from '../case/danger-words.ts'

interface DangerNoteProps {
  readonly words: DangerWords
  /** null until the request itself has arrived */
  readonly hasContact: boolean | null
}

/** Before anything else where the words speak of danger to life, until somebody has replied: what the reader is to do. */
export function DangerNote({ words, hasContact }: DangerNoteProps): ReactNode {
  const { t } = useTranslation()
  const means = hasContact === false ? 'unreachable' : 'reachable'
  return (
    <Alert
      className="case-danger"
      type="error"
      showIcon
      title={t(`case.danger.${words}.${means}`)}
      data-testid="danger"
    />
  )
}

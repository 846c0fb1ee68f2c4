import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface DangerNoteProps {
  /** how many wait in all */
  readonly inDanger: number
  readonly lines: ReadonlyArray<{ readonly isInDanger: boolean }>
}

/** Says that more matters speak of danger than the lines shown so far. */
export function DangerNote({ inDanger, lines }: DangerNoteProps): ReactNode {
  const { t } = useTranslation()
  const shown = lines.filter((line) => line.isInDanger).length
  if (inDanger <= shown) return null
  return <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('work.danger', { inDanger, shown })} />
}

import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Marked {
  readonly questionEventId: string | null
  readonly cameBackAt: string | null
  readonly isInDanger?: boolean
}

/** Whose turn it is, where the state alone does not tell: the person is asked, or has said something new. */
export function CaseMark({ line: { questionEventId, cameBackAt, isInDanger = false } }: { line: Marked }): ReactNode {
  const { t } = useTranslation()
  if (isInDanger) return <Tag color="error">{t('work.marks.danger')}</Tag>
  if (cameBackAt !== null) return <Tag color="processing">{t('work.marks.back')}</Tag>
  return questionEventId === null ? null : <Tag>{t('work.marks.asked')}</Tag>
}

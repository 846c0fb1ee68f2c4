import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Marked {
  readonly questionEventId: string | null
  readonly cameBackAt: string | null
}

/** Whose turn it is, where the state alone does not tell: the person is asked, or has said something new. */
export function CaseMark({ line: { questionEventId, cameBackAt } }: { line: Marked }): ReactNode {
  const { t } = useTranslation()
  if (cameBackAt !== null) return <Tag color="processing">{t('work.marks.back')}</Tag>
  return questionEventId === null ? null : <Tag>{t('work.marks.asked')}</Tag>
}

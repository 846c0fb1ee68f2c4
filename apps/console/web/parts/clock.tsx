import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const HOUR = 3600_000
const DAY = 24 * HOUR

interface ClockProps {
  readonly deadline: string | undefined
  readonly done: boolean
  readonly now: number
}

/** Time left or overdue, in words and colour together; never colour alone. */
export function Clock({ deadline, done, now }: ClockProps): ReactNode {
  const { t } = useTranslation()
  if (done) return <Tag>{t('clock.done')}</Tag>
  if (deadline === undefined) return <Tag>{t('clock.none')}</Tag>
  const left = new Date(deadline).getTime() - now
  const span = Math.abs(left)
  const time = span >= 2 * DAY ? t('clock.days', { count: Math.floor(span / DAY) }) : t('clock.hours', { count: Math.ceil(span / HOUR) })
  if (left < 0) return <Tag color="error">{t('clock.late', { time })}</Tag>
  return <Tag color={left < DAY ? 'warning' : 'default'}>{t('clock.left', { time })}</Tag>
}

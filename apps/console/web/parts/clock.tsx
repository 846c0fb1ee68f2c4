import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span of time as people say it: whole days from two days on, then hours, then minutes. */
export function spanOf(ms: number): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } {
  const span = Math.abs(ms)
  if (span >= 2 * DAY) return { unit: 'days', count: Math.floor(span / DAY) }
  if (span >= HOUR) return { unit: 'hours', count: Math.floor(span / HOUR) }
  return { unit: 'minutes', count: Math.max(1, Math.floor(span / MINUTE)) }
}

interface ClockProps {
  readonly deadline: string | null
  /** case state; the clock of a person's waiting stops with the reply */
  readonly state: string
  readonly now: number
}

/** Time left or overdue, in words and colour together; never colour alone. */
export function Clock({ deadline, state, now }: ClockProps): ReactNode {
  const { t } = useTranslation()
  if (state === 'closed') return <Tag>{t('clock.done')}</Tag>
  if (state === 'replied') return <Tag>{t('clock.met')}</Tag>
  if (deadline === null) return <Tag>{t('clock.none')}</Tag>
  const left = new Date(deadline).getTime() - now
  const { unit, count } = spanOf(left)
  const time = t(`clock.${unit}`, { count })
  if (left < 0) return <Tag color="error">{t('clock.late', { time })}</Tag>
  return <Tag color={left < DAY ? 'warning' : 'default'}>{t('clock.left', { time })}</Tag>
}

import { useWording } from '@yiwang/ui/web'
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
  /** until when somebody is to have it, while nobody has */
  readonly dispatchBy?: string | null
  /** where the limit is counted in working days */
  readonly workingDaysLeft?: number | null
  /** whose words speak of danger to life is not left until a date */
  readonly isInDanger?: boolean
}

/** Until when the matter is to be with a unit, as the person was told. */
function DispatchClock({ by, now, isUrgent }: { by: string; now: number; isUrgent: boolean }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  if (isUrgent) return <Tag color="error">{t('clock.dispatchNow')}</Tag>
  const left = new Date(by).getTime() - now
  if (left < 0) return <Tag color="error">{t('clock.dispatchLate', { at: moment(by) })}</Tag>
  return <Tag color={left < DAY / 4 ? 'warning' : 'default'}>{t('clock.dispatchBy', { at: moment(by) })}</Tag>
}

/** Beside a limit in working days, working days; the last day in hours. */
function timeWords(left: number, workingDaysLeft: number | null): [string, { count: number }] {
  const { unit, count } = spanOf(left)
  const isCounted = workingDaysLeft !== null && workingDaysLeft > 0 && unit === 'days'
  return isCounted ? ['clock.workingDays', { count: workingDaysLeft }] : [`clock.${unit}`, { count }]
}

/** Time left or overdue, in words and colour together; never colour alone. */
export function Clock(props: ClockProps): ReactNode {
  const { deadline, state, now, dispatchBy = null, workingDaysLeft = null, isInDanger = false } = props
  const { t } = useTranslation()
  if (state === 'closed') return <Tag>{t('clock.done')}</Tag>
  if (state === 'replied') return <Tag>{t('clock.met')}</Tag>
  if (dispatchBy !== null) return <DispatchClock by={dispatchBy} now={now} isUrgent={isInDanger} />
  if (deadline === null) return <Tag>{t('clock.none')}</Tag>
  const left = new Date(deadline).getTime() - now
  const time = t(...timeWords(left, workingDaysLeft))
  if (left < 0) return <Tag color="error">{t('clock.late', { time })}</Tag>
  return <Tag color={left < DAY ? 'warning' : 'default'}>{t('clock.left', { time })}</Tag>
}

import { useWording } from '@yiwang/ui/web'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from './clock.tsx'

interface Responding {
  readonly respondBy: string | null
  readonly firstAttemptAt: string | null
  readonly firstContactAt: string | null
  readonly state: string
  readonly workingDaysToRespond: number | null
}

/** Until when the person is to be called, or that they were: in time, late, or only tried. */
export function ResponseClock({ found, now }: { found: Responding; now: number }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { respondBy, firstAttemptAt, firstContactAt, state } = found
  if (respondBy === null) return null
  if (firstContactAt !== null) {
    const isLate = Date.parse(firstContactAt) > Date.parse(respondBy)
    return (
      <Tag color={isLate ? 'error' : 'success'}>
        {t(isLate ? 'case.contactedLate' : 'case.contacted')} · {moment(firstContactAt)}
      </Tag>
    )
  }
  return (
    <>
      <Clock deadline={respondBy} state={state} now={now} workingDaysLeft={found.workingDaysToRespond} />{' '}
      <span className="quiet small">{moment(respondBy)}</span>
      {firstAttemptAt === null ? null : <div className="small quiet">{t('case.attempted')}</div>}
    </>
  )
}

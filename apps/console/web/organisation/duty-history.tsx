import { fullDayText, type Limit } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { Answers } from '../trpc.ts'
import { useDutyVersions } from './use-register.ts'

type Version = Answers['organisation']['dutyVersions'][number]

interface VersionProps {
  readonly version: Version
  readonly unitName: (unitId: string) => string
  readonly isNow: boolean
  readonly isFirst: boolean
}

function What({ limit, unit }: { limit: Limit | undefined; unit: string | undefined }): ReactNode {
  const { t } = useTranslation()
  const wording = useWording()
  if (limit === undefined || unit === undefined) return <strong>{t('register.duty.withdrawn')}</strong>
  return (
    <strong>
      {unit} · {wording.limit(limit)}
    </strong>
  )
}

function Entry({ version, unitName, isNow, isFirst }: VersionProps): ReactNode {
  const { t } = useTranslation()
  const { locale } = useWording()
  const { effectiveFrom, limit, unitId, reason, changedBy } = version
  return (
    <li>
      <time dateTime={effectiveFrom}>
        {t('register.duty.since', { day: fullDayText(effectiveFrom, locale) })}
        {isNow ? ` · ${t('register.duty.now')}` : null}
      </time>
      <div>
        <What limit={limit} unit={unitId === undefined ? undefined : unitName(unitId)} />
      </div>
      {reason === undefined && isFirst ? <div className="small quiet">{t('register.duty.first')}</div> : null}
      {reason === undefined ? null : <div className="small">{t('register.duty.why', { reason })}</div>}
      {changedBy === undefined ? null : <div className="small quiet">{t('register.duty.by', changedBy)}</div>}
    </li>
  )
}

/** What an entry of the catalogue said before, the version in force first. */
export function DutyHistory({ dutyId, unitName }: Pick<VersionProps, 'unitName'> & { dutyId: string }): ReactNode {
  const { t } = useTranslation()
  const { data, isError, refetch } = useDutyVersions(dutyId)
  if (isError) return <TroubleNote sentence={t('errors.page')} onRetry={() => void refetch()} />
  if (data === undefined) return <Spin />
  return (
    <ol className="way" data-testid="versions">
      {data.map((version, index) => (
        <Entry
          key={version.versionId}
          version={version}
          unitName={unitName}
          isNow={index === 0}
          isFirst={index === data.length - 1}
        />
      ))}
    </ol>
  )
}

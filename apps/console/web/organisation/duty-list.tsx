import { fullDayText } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import { Button, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../trpc.ts'
import { DutyChange } from './duty-change.tsx'
import { DutyHistory } from './duty-history.tsx'
import { FilteredList } from './filtered-list.tsx'
import { matches } from './matching.ts'

type Duty = Answers['organisation']['duties'][number]
type Units = Answers['organisation']['units']

interface DutyProps {
  readonly duty: Duty
  readonly units: Units
  readonly unitName: (unitId: string) => string
}

function Detail({ duty, units, unitName }: DutyProps): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="register-detail" id={`duty-${duty.dutyId}`}>
      <section aria-labelledby={`history-${duty.dutyId}`}>
        <h2 id={`history-${duty.dutyId}`}>{t('register.duty.history')}</h2>
        <DutyHistory dutyId={duty.dutyId} unitName={unitName} />
      </section>
      <section aria-labelledby={`change-${duty.dutyId}`}>
        <h2 id={`change-${duty.dutyId}`}>{t('register.change.title')}</h2>
        <DutyChange duty={duty} units={units} />
      </section>
    </div>
  )
}

function LimitOf({ duty: { limit } }: Pick<DutyProps, 'duty'>): ReactNode {
  const { t } = useTranslation()
  const wording = useWording()
  const day = fullDayText(limit.effectiveFrom, wording.locale)
  return (
    <div>
      <strong>{wording.limit(limit)}</strong>
      <div className="small quiet">{t('register.duty.basis', { basis: limit.basis, day })}</div>
    </div>
  )
}

function DutyRow(props: DutyProps): ReactNode {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { duty, unitName } = props
  return (
    <li className="register-row">
      <div>
        <strong>{duty.category}</strong>{' '}
        {duty.isEmergency ? <Tag color="red">{t('register.duty.emergency')}</Tag> : null}
        <div className="small quiet">{duty.examples}</div>
      </div>
      <div>{unitName(duty.unitId)}</div>
      <LimitOf duty={duty} />
      <Button
        aria-expanded={isOpen}
        aria-controls={`duty-${duty.dutyId}`}
        aria-label={`${duty.category} · ${t(isOpen ? 'register.duty.close' : 'register.duty.open')}`}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {t(isOpen ? 'register.duty.close' : 'register.duty.open')}
      </Button>
      {isOpen ? <Detail {...props} /> : null}
    </li>
  )
}

/** Entries of a unit stand together, in the order of units. */
function byUnit(duties: readonly Duty[], units: Units): Duty[] {
  const place = new Map(units.map(({ unitId }, index) => [unitId, index]))
  return duties.toSorted((one, other) => (place.get(one.unitId) ?? 0) - (place.get(other.unitId) ?? 0))
}

/** The dispatch catalogue in force: what, to whom, until when and on what basis; each entry with its versions. */
export function DutyList({ duties, units }: { duties: readonly Duty[]; units: Units }): ReactNode {
  const unitName = (unitId: string): string => units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return (
    <FilteredList
      kind="duties"
      items={byUnit(duties, units)}
      isMeant={({ category, examples, unitId, keywords }, typed) =>
        matches(typed, [category, examples, unitName(unitId), ...keywords])
      }
    >
      {(shown) => (
        <ul className="register" data-testid="duties">
          {shown.map((duty) => (
            <DutyRow key={duty.dutyId} duty={duty} units={units} unitName={unitName} />
          ))}
        </ul>
      )}
    </FilteredList>
  )
}

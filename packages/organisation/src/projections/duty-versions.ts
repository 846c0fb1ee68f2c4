import { chinaDay, type Limit, type RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { DutyListed, DutyWithdrawn, versionDay } from '../events.ts'

type DutyVersionRow = {
  version_id: string
  duty_id: string
  category: string | null
  examples: string | null
  unit_id: string | null
  basis: string | null
  limit: Limit | null
  reason: string | null
  changed_by: { post: string; unit: string } | null
  effective_from: string
  position: number
  listed_at: string
}

const common = (event: RecordedEvent) => ({
  version_id: event.id,
  position: event.position,
  listed_at: event.recordedAt,
})

function versionOf(event: RecordedEvent): DutyVersionRow | null {
  const duty = DutyListed.match(event)
  if (duty !== undefined) {
    const { dutyId, category, examples, unitId, basis, limit } = duty
    const why = { reason: duty.reason ?? null, changed_by: duty.changedBy ?? null }
    const what = { category, examples, unit_id: unitId, basis, limit, ...why, effective_from: versionDay(duty) }
    return { ...common(event), duty_id: dutyId, ...what }
  }
  const gone = DutyWithdrawn.match(event)
  if (gone === undefined) return null
  const nothing = { category: null, examples: null, unit_id: null, basis: null, limit: null, changed_by: null }
  const { dutyId, reason } = gone
  return { ...common(event), duty_id: dutyId, ...nothing, reason, effective_from: chinaDay(event.occurredAt) }
}

/** Every version of every entry of the dispatch catalogue, so that it can be asked what was in force on a day. */
export const organisationDutyVersions = defineProjection<DutyVersionRow>({
  name: 'organisation_duty_versions',
  version: 1,
  table: 'organisation_duty_versions',
  key: 'version_id',
  keysOf: (event) => ((DutyListed.match(event) ?? DutyWithdrawn.match(event)) === undefined ? [] : [event.id]),
  evolve: (row, event) => row ?? versionOf(event),
})

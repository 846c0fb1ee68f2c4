import type { Limit } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { DutyListed, DutyWithdrawn } from '../events.ts'

type DutyRow = {
  duty_id: string
  category: string
  examples: string
  unit_id: string
  basis: string
  limit: Limit
  keywords: string[]
  is_emergency: boolean
}

export const organisationDuties = defineProjection<DutyRow>({
  name: 'organisation_duties',
  version: 1,
  table: 'organisation_duties',
  key: 'duty_id',
  keysOf(event) {
    const data = DutyListed.match(event) ?? DutyWithdrawn.match(event)
    return data === undefined ? [] : [data.dutyId]
  },
  evolve(row, event) {
    const duty = DutyListed.match(event)
    if (duty === undefined) return DutyWithdrawn.match(event) === undefined ? row : null
    return {
      duty_id: duty.dutyId,
      category: duty.category,
      examples: duty.examples,
      unit_id: duty.unitId,
      basis: duty.basis,
      limit: duty.limit,
      keywords: duty.keywords,
      is_emergency: duty.isEmergency,
    }
  },
})

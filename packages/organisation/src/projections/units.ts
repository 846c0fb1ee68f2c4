import { defineProjection } from '@yiwang/ledger'
import { UnitRegistered } from '../events.ts'

type UnitRow = {
  unit_id: string
  name: string
  short_name: string
  kind: string
  division_code: string
  parent_unit_id: string | null
  credit_code: string | null
  phone: string
  address: string | null
}

export const organisationUnits = defineProjection<UnitRow>({
  name: 'organisation_units',
  version: 1,
  table: 'organisation_units',
  key: 'unit_id',
  keysOf(event) {
    const registered = UnitRegistered.match(event)
    return registered === undefined ? [] : [registered.unitId]
  },
  evolve(row, event) {
    const unit = UnitRegistered.match(event)
    if (unit === undefined) return row
    return {
      unit_id: unit.unitId,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      division_code: unit.divisionCode,
      parent_unit_id: unit.parentUnitId ?? null,
      credit_code: unit.creditCode ?? null,
      phone: unit.phone,
      address: unit.address ?? null,
    }
  },
})

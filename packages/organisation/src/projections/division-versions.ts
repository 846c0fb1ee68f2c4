import { defineProjection } from '@yiwang/ledger'
import { DivisionRegistered } from '../events.ts'

type DivisionVersionRow = {
  version_id: string
  code: string
  name: string
  level: string
  parent_code: string | null
  valid_from: string
  position: number
}

/** Every version of every division's entry: names, parents and codes change with reforms, what happened before does not. */
export const organisationDivisionVersions = defineProjection<DivisionVersionRow>({
  name: 'organisation_division_versions',
  version: 1,
  table: 'organisation_division_versions',
  key: 'version_id',
  keysOf: (event) => (DivisionRegistered.match(event) === undefined ? [] : [event.id]),
  evolve(row, event) {
    const registered = DivisionRegistered.match(event)
    if (registered === undefined) return row
    const { code, name, level, parentCode, validFrom } = registered
    const { id, position } = event
    return { version_id: id, code, name, level, parent_code: parentCode ?? null, valid_from: validFrom, position }
  },
})

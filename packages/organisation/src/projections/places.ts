import { defineProjection } from '@yiwang/ledger'
import { DivisionRegistered, GridRegistered } from '../events.ts'

type DivisionRow = {
  code: string
  name: string
  level: string
  parent_code: string | null
  valid_from: string
}

export const organisationDivisions = defineProjection<DivisionRow>({
  name: 'organisation_divisions',
  version: 1,
  table: 'organisation_divisions',
  key: 'code',
  keysOf(event) {
    const registered = DivisionRegistered.match(event)
    return registered === undefined ? [] : [registered.code]
  },
  evolve(row, event) {
    const registered = DivisionRegistered.match(event)
    if (registered === undefined) return row
    const { code, name, level, parentCode, validFrom } = registered
    return { code, name, level, parent_code: parentCode ?? null, valid_from: validFrom }
  },
})

type GridRow = {
  code: string
  name: string
  community_code: string
}

export const organisationGrids = defineProjection<GridRow>({
  name: 'organisation_grids',
  version: 1,
  table: 'organisation_grids',
  key: 'code',
  keysOf(event) {
    const registered = GridRegistered.match(event)
    return registered === undefined ? [] : [registered.code]
  },
  evolve(row, event) {
    const registered = GridRegistered.match(event)
    if (registered === undefined) return row
    return { code: registered.code, name: registered.name, community_code: registered.communityCode }
  },
})

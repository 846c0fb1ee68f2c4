import type { DivisionsMap, ItemsMap, UnitsMap } from './map.ts'

/** Provinces, prefectures and counties. */
export const divisionsCounties: DivisionsMap = {
  kind: 'divisions',
  name: 'divisions-counties',
  source: 'divisions',
  columns: { code: 'code', name: 'name' },
  constants: { validFrom: '2026-01-01' },
}

/** Towns of the year before; the county they belong to stands beside them, as codes outlive reforms. */
export const divisionsTowns: DivisionsMap = {
  kind: 'divisions',
  name: 'divisions-towns',
  source: 'divisions',
  columns: { code: 'town_code', name: 'town_name', parentCode: 'county_code' },
  constants: { validFrom: '2025-01-01' },
}

/** A province's organs as a tree. */
export const organisationTree: UnitsMap = {
  kind: 'units',
  name: 'organisation-tree',
  source: 'org',
  columns: { id: 'id', name: 'name', parentId: 'parent_id' },
  constants: { divisionCode: '510000', unitKind: 'department', phone: '12345', noParent: '-1' },
}

const UNCHECKED = '来源平台公布，未核对（可由当地修改）'

/** A district's items: names and codes only. */
export const itemsPlain: ItemsMap = {
  kind: 'items',
  name: 'items-plain',
  source: 'items-plain',
  columns: { code: 'item_code', name: 'name', unitName: 'department', link: 'link' },
  constants: { effectiveFrom: '2026-01-01', basis: UNCHECKED },
}

/** A province's items with limits, materials and where to go. */
export const itemsWithLimits: ItemsMap = {
  kind: 'items',
  name: 'items-with-limits',
  source: 'items-with-limits',
  columns: {
    code: 'TASK_CODE',
    name: 'TASK_NAME',
    unitName: 'DEPT_NAME',
    itemKind: 'TASK_TYPE_TEXT',
    legalLimit: 'handle_time',
    promisedLimit: 'handle_time_limit',
    materials: 'material_intro',
    audience: 'service_object_name',
    place: 'handle_location',
    phone: 'consult_phone',
    conditions: 'accept_standard',
    link: 'URL',
  },
  constants: { effectiveFrom: '2026-01-01', basis: UNCHECKED },
}

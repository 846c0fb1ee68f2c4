import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { DivisionRegistered, DivisionShapeSet, GridRegistered, GridShapeSet } from '../events.ts'
import type { Geometry } from '../shapes/geometry.ts'

type ShapeColumns = { shape: Geometry | null; shape_source: string | null }

const UNDRAWN: ShapeColumns = { shape: null, shape_source: null }

const shapeOf = ({ shape, shape_source }: ShapeColumns): ShapeColumns => ({ shape, shape_source })

type DivisionRow = ShapeColumns & {
  code: string
  name: string
  level: string
  parent_code: string | null
  valid_from: string
}

function divisionAfter(row: DivisionRow | null, event: RecordedEvent): DivisionRow | null {
  const registered = DivisionRegistered.match(event)
  if (registered !== undefined) {
    const { code, name, level, parentCode, validFrom } = registered
    return { code, name, level, parent_code: parentCode ?? null, valid_from: validFrom, ...shapeOf(row ?? UNDRAWN) }
  }
  const drawn = DivisionShapeSet.match(event)
  if (drawn === undefined || row === null) return row
  return { ...row, shape: drawn.geometry, shape_source: drawn.source }
}

export const organisationDivisions = defineProjection<DivisionRow>({
  name: 'organisation_divisions',
  version: 2,
  table: 'organisation_divisions',
  key: 'code',
  keysOf(event) {
    const data = DivisionRegistered.match(event) ?? DivisionShapeSet.match(event)
    return data === undefined ? [] : [data.code]
  },
  evolve: (row, event) => divisionAfter(row, event),
})

type GridRow = ShapeColumns & {
  code: string
  name: string
  community_code: string
}

function gridAfter(row: GridRow | null, event: RecordedEvent): GridRow | null {
  const registered = GridRegistered.match(event)
  if (registered !== undefined) {
    const { code, name, communityCode } = registered
    return { code, name, community_code: communityCode, ...shapeOf(row ?? UNDRAWN) }
  }
  const drawn = GridShapeSet.match(event)
  if (drawn === undefined || row === null) return row
  return { ...row, shape: drawn.geometry, shape_source: drawn.source }
}

export const organisationGrids = defineProjection<GridRow>({
  name: 'organisation_grids',
  version: 2,
  table: 'organisation_grids',
  key: 'code',
  keysOf(event) {
    const data = GridRegistered.match(event) ?? GridShapeSet.match(event)
    return data === undefined ? [] : [data.code]
  },
  evolve: (row, event) => gridAfter(row, event),
})

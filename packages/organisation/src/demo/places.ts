import type { DivisionRegistered, DivisionShapeSet, GridRegistered, GridShapeSet } from '../events.ts'
import { readDivisionCode } from '../identifiers/division-code.ts'
import { drawCounty } from './shapes/draw-county.ts'

/** 青禾县 is invented; the province code 99 is not in use. */
const names: readonly (readonly [code: string, name: string])[] = [
  ['990101', '青禾县'],
  ['990101001', '桥东街道'],
  ['990101100', '柳河镇'],
  ['990101200', '石门乡'],
  ['990101001001', '槐荫社区'],
  ['990101001002', '滨河社区'],
  ['990101001003', '文昌社区'],
  ['990101001004', '东关社区'],
  ['990101001005', '新苑社区'],
  ['990101100001', '柳河社区'],
  ['990101100200', '大柳村'],
  ['990101100201', '南湾村'],
  ['990101100202', '周家堡村'],
  ['990101200200', '石门村'],
  ['990101200201', '梨园村'],
  ['990101200202', '上河村'],
]

export const divisions: DivisionRegistered[] = names.flatMap(([code, name]) => {
  const read = readDivisionCode(code)
  if (read === undefined) return []
  const { level, parentCode } = read
  return [{ code, name, level, ...(parentCode === undefined ? {} : { parentCode }), validFrom: '2026-01-01' }]
})

const shapes = [...drawCounty()].map(([code, geometry]) => ({ code, geometry, source: '演示用示意图，非测绘成果' }))

export const divisionShapes: DivisionShapeSet[] = shapes.filter(({ code }) => code.length <= 12)
export const gridShapes: GridShapeSet[] = shapes.filter(({ code }) => code.length === 15)

const ORDINALS = ['一', '二', '三', '四', '五']

export const grids: GridRegistered[] = gridShapes.map(({ code }) => {
  const communityCode = code.slice(0, 12)
  const community = divisions.find((division) => division.code === communityCode)?.name ?? ''
  return { code, name: `${community}第${ORDINALS[Number(code.slice(12)) - 1] ?? ''}网格`, communityCode }
})

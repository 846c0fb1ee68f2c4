import type { Geometry, Position } from '../../shapes/geometry.ts'
import { cut, type Point, type Ring } from './cut.ts'
import { divide } from './divide.ts'
import { joinCorners } from './join-corners.ts'
import { BORDER, HIGHWAY, HILL_FOOT, RIVER, STREETS } from './layout.ts'

const GRIDS_EACH = 5

function parts(ring: Ring, line: readonly Point[]): readonly [left: Ring, right: Ring] {
  const found = cut(ring, line)
  if (found === undefined) throw new Error('a line of the layout must cross its area exactly once')
  return found
}

/** Areas by division code, before they are divided into grids. */
function drawDivisions(): Map<string, Ring> {
  const [hills, plain] = parts(BORDER, HILL_FOOT)
  const [east, west] = parts(plain, RIVER)
  const [eastNorth, eastSouth] = parts(east, HIGHWAY)
  const [westNorth, westSouth] = parts(west, HIGHWAY)
  const [eastOfWenchang, binhe] = parts(eastNorth, STREETS.wenchang)
  const [xinyuan, wenchang] = parts(eastOfWenchang, STREETS.xinyuan)
  const [dongguan, huaiyin] = parts(eastSouth, STREETS.dongguan)
  const [liuhe, daliu] = parts(westNorth, STREETS.liu)
  const [nanwan, zhoujiabao] = parts(westSouth, STREETS.south)
  const [eastOfPears, liyuan] = parts(hills, STREETS.pear)
  const [shanghe, shimen] = parts(eastOfPears, STREETS.stone)
  return new Map([
    ['990101', BORDER],
    ['990101001', east],
    ['990101100', west],
    ['990101200', hills],
    ['990101001001', huaiyin],
    ['990101001002', binhe],
    ['990101001003', wenchang],
    ['990101001004', dongguan],
    ['990101001005', xinyuan],
    ['990101100001', liuhe],
    ['990101100200', daliu],
    ['990101100201', nanwan],
    ['990101100202', zhoujiabao],
    ['990101200200', shimen],
    ['990101200201', liyuan],
    ['990101200202', shanghe],
  ])
}

function drawGrids(divisions: ReadonlyMap<string, Ring>): [code: string, ring: Ring][] {
  return [...divisions]
    .filter(([code]) => code.length === 12)
    .flatMap(([code, ring]) =>
      divide(ring, GRIDS_EACH).map((part, index): [string, Ring] => [
        `${code}${String(index + 1).padStart(3, '0')}`,
        part,
      ]),
    )
}

/** The board lies in the open sea east of the coast, where no real place is drawn over. */
const CORNER = { longitude: 124.1, latitude: 30 }
const KM_PER_DEGREE = { longitude: 96.4, latitude: 110.9 }

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

function toPosition([east, north]: Point): Position {
  return [
    rounded(CORNER.longitude + east / KM_PER_DEGREE.longitude),
    rounded(CORNER.latitude + north / KM_PER_DEGREE.latitude),
  ]
}

function toGeometry(ring: Ring): Geometry {
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)].map(toPosition)] }
}

/** The invented county's shapes by code: county, towns, communities and five grids in each. Always the same. */
export function drawCounty(): ReadonlyMap<string, Geometry> {
  const divisions = drawDivisions()
  const drawn = [...divisions, ...drawGrids(divisions)]
  const joined = joinCorners(drawn.map(([, ring]) => ring))
  return new Map(drawn.map(([code], index) => [code, toGeometry(joined[index] ?? [])]))
}

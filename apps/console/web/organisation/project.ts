import { polygonsOf, type Position, type ShapeCollection, type ShapeFeature } from '@yiwang/organisation/contracts'

/** A drawing surface of a map: positions on it, and its size. */
export interface Projected {
  readonly width: number
  readonly height: number
  /** the `d` of an SVG path */
  pathOf(feature: ShapeFeature): string
  /** where a name may stand */
  middleOf(feature: ShapeFeature): readonly [x: number, y: number]
}

const WIDTH = 1000

const cornersOf = ({ geometry }: ShapeFeature): readonly Position[] => polygonsOf(geometry).flat(2)

/** Middle of the area of a ring; far corners weigh no more than near ones. */
function middleOfRing(points: ReadonlyArray<readonly [number, number]>): readonly [number, number] {
  let [twice, x, y] = [0, 0, 0]
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [x / (3 * twice), y / (3 * twice)]
}

/** Lays shapes flat, as large as the surface allows; near enough for a county. Undefined without any shape. */
export function project({ features }: ShapeCollection): Projected | undefined {
  const corners = features.flatMap(cornersOf)
  if (corners.length === 0) return undefined
  const [easts, norths] = [corners.map(([east]) => east), corners.map(([, north]) => north)]
  const [west, north] = [Math.min(...easts), Math.max(...norths)]
  const south = Math.min(...norths)
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180)
  const scale = WIDTH / ((Math.max(...easts) - west) * shrink)
  const place = ([x, y]: Position): readonly [number, number] => [
    Math.round((x - west) * shrink * scale * 10) / 10,
    Math.round((north - y) * scale * 10) / 10,
  ]
  return {
    width: WIDTH,
    height: Math.ceil((north - south) * scale),
    pathOf: ({ geometry }) =>
      polygonsOf(geometry)
        .flat()
        .map((ring) => `M${ring.map((corner) => place(corner).join(' ')).join('L')}Z`)
        .join(''),
    middleOf: ({ geometry }) => middleOfRing((polygonsOf(geometry)[0]?.[0] ?? []).slice(1).map(place)),
  }
}

/** A point on the drawing board, in kilometres east and north of its corner. */
export type Point = readonly [east: number, north: number]

/** Corners of a closed shape, counter-clockwise, the first not repeated. */
export type Ring = readonly Point[]

/** Area in square kilometres, positive when counter-clockwise. */
export function areaOf(ring: Ring): number {
  const twice = ring.map((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a
    return a[0] * b[1] - b[0] * a[1]
  })
  return twice.reduce((sum, part) => sum + part, 0) / 2
}

interface Crossing {
  readonly point: Point
  /** the ring's edge begins at this corner */
  readonly edge: number
  /** segment and fraction along the line */
  readonly along: number
}

type Segment = readonly [from: Point, to: Point]

function crossingOf([a, b]: Segment, [c, d]: Segment): { readonly point: Point; readonly along: number } | undefined {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const slope = dx * ey - dy * ex
  if (slope === 0) return undefined
  const along = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / slope
  const across = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / slope
  if (along < 0 || along >= 1 || across < 0 || across >= 1) return undefined
  return { point: [a[0] + along * dx, a[1] + along * dy], along }
}

function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).flatMap((point, index): Segment[] => {
    const before = points[index]
    return before === undefined ? [] : [[before, point]]
  })
}

function crossingsOf(ring: Ring, line: readonly Point[]): Crossing[] {
  const edges = segmentsOf([...ring, ...ring.slice(0, 1)])
  const found = segmentsOf(line).flatMap((segment, index) =>
    edges.flatMap((edge, at): Crossing[] => {
      const crossing = crossingOf(segment, edge)
      return crossing === undefined ? [] : [{ point: crossing.point, edge: at, along: index + crossing.along }]
    }),
  )
  return found.toSorted((one, other) => one.along - other.along)
}

/** Corners met going round from after edge `from` up to the start of edge `to`. */
function walk(ring: Ring, from: number, to: number): Point[] {
  const corners: Point[] = []
  for (let at = (from + 1) % ring.length; ; at = (at + 1) % ring.length) {
    const corner = ring[at]
    if (corner !== undefined) corners.push(corner)
    if (at === to) return corners
  }
}

/** The two parts of a shape left and right of a line; undefined unless the line enters and leaves it exactly once. */
export function cut(ring: Ring, line: readonly Point[]): readonly [left: Ring, right: Ring] | undefined {
  const [enter, leave, another] = crossingsOf(ring, line)
  if (enter === undefined || leave === undefined || another !== undefined || enter.edge === leave.edge) return undefined
  const between = line.filter((_, index) => index > enter.along && index < leave.along)
  return [
    [enter.point, ...between, leave.point, ...walk(ring, leave.edge, enter.edge)],
    [leave.point, ...between.toReversed(), enter.point, ...walk(ring, enter.edge, leave.edge)],
  ]
}

import { CORNERS_MAX, polygonsOf, type Geometry, type Position } from './geometry.ts'

type Edge = readonly [Position, Position]

/** Positive when the corner turns left. */
const turn = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const areApart = ([a, b]: Edge, [c, d]: Edge): boolean =>
  Math.max(a[0], b[0]) < Math.min(c[0], d[0]) ||
  Math.max(c[0], d[0]) < Math.min(a[0], b[0]) ||
  Math.max(a[1], b[1]) < Math.min(c[1], d[1]) ||
  Math.max(c[1], d[1]) < Math.min(a[1], b[1])

function meet(one: Edge, other: Edge): boolean {
  if (areApart(one, other)) return false
  const [a, b] = one
  const [c, d] = other
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).flatMap((corner, index): Edge[] => {
    const before = ring[index]
    return before === undefined ? [] : [[before, corner]]
  })
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && isSame(first, last)
}

/** A ring that neither touches nor crosses itself; neighbours in the ring share their corner and nothing else. */
function isSimple(ring: readonly Position[]): boolean {
  const edges = edgesOf(ring)
  if (edges.some(([a, b]) => isSame(a, b))) return false
  return edges.every((edge, index) =>
    edges.slice(index + 2).every((other, between) => {
      const areNeighbours = index === 0 && between === edges.length - 3
      return areNeighbours || !meet(edge, other)
    }),
  )
}

/** Whether a shape can be drawn and searched: rings closed, not crossing themselves, not too many corners in all. */
export function isSoundShape(geometry: Geometry): boolean {
  const rings = polygonsOf(geometry).flat()
  const corners = rings.reduce((sum, ring) => sum + ring.length, 0)
  return corners <= CORNERS_MAX && rings.every((ring) => isClosed(ring) && isSimple(ring))
}

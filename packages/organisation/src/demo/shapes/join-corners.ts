import type { Point, Ring } from './cut.ts'

/** Half a millimetre, in kilometres. */
const TOUCHING = 5e-7

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) - TOUCHING && value <= Math.max(one, other) + TOUCHING

/** How far along the edge a corner lies on it; undefined when it is not on it, or is one of its ends. */
function placeOn(corner: Point, from: Point, to: Point): number | undefined {
  if (!isBetween(corner[0], from[0], to[0]) || !isBetween(corner[1], from[1], to[1])) return undefined
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [cx, cy] = [corner[0] - from[0], corner[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (Math.abs(dx * cy - dy * cx) / length > TOUCHING) return undefined
  const along = (dx * cx + dy * cy) / length
  return along > TOUCHING && along < length - TOUCHING ? along : undefined
}

function withCorners(ring: Ring, corners: readonly Point[]): Ring {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const between = corners.flatMap((corner) => {
      const along = placeOn(corner, from, to)
      return along === undefined ? [] : [{ corner, along }]
    })
    return [from, ...between.toSorted((one, other) => one.along - other.along).map(({ corner }) => corner)]
  })
}

/**
 * Gives every shape the corners of its neighbours that lie on its edges. Afterwards neighbours share whole edges, so that
 * rounding moves both in the same way and leaves neither gap nor overlap.
 */
export function joinCorners(rings: readonly Ring[]): Ring[] {
  const corners = [...new Map(rings.flat().map((corner) => [corner.join(' '), corner])).values()]
  return rings.map((ring) => withCorners(ring, corners))
}

import { areaOf, cut, type Point, type Ring } from './cut.ts'

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function boxOf(ring: Ring): Box {
  const [easts, norths] = [ring.map(([east]) => east), ring.map(([, north]) => north)]
  return {
    west: Math.min(...easts),
    south: Math.min(...norths),
    east: Math.max(...easts),
    north: Math.max(...norths),
  }
}

/** A lane across the shorter side of the box, bent a little so that it looks walked and not ruled. */
function laneAt(box: Box, share: number, bend: number): readonly Point[] {
  const { west, south, east, north } = box
  const [width, height] = [east - west, north - south]
  if (width >= height) {
    const at = west + share * width
    const [sway, lean] = [bend * width * 0.12, bend * width * 0.05]
    return [
      [at - lean, north + 1],
      [at + sway, south + height * 0.55],
      [at + lean, south - 1],
    ]
  }
  const at = south + share * height
  const [sway, lean] = [bend * height * 0.12, bend * height * 0.05]
  return [
    [west - 1, at - lean],
    [west + width * 0.45, at + sway],
    [east + 1, at + lean],
  ]
}

const HALVINGS = 40

/** Cuts off the share of a shape's area that lies to the west or south. */
function cutOff(ring: Ring, share: number, bend: number): readonly [Ring, Ring] {
  const box = boxOf(ring)
  let [low, high] = [0, 1]
  let parts: readonly [Ring, Ring] | undefined
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    const found = cut(ring, laneAt(box, middle, bend))
    // lanes run north to south, with the west on their right, or west to east, with the south on their right
    parts = found && [found[1], found[0]]
    const isTooMuch = parts === undefined ? middle > 0.5 : areaOf(parts[0]) > areaOf(ring) * share
    if (isTooMuch) high = middle
    else low = middle
  }
  if (parts === undefined) throw new Error('no lane divides this shape')
  return parts
}

/**
 * Divides a shape into so many of nearly the same area, always across its longer side. The same shape is always divided
 * the same way.
 */
export function divide(ring: Ring, count: number): Ring[] {
  if (count === 1) return [ring]
  const first = Math.floor(count / 2)
  const bend = count % 2 === 0 ? 0.6 : -0.8
  const [one, other] = cutOff(ring, first / count, bend)
  return [...divide(one, first), ...divide(other, count - first)]
}

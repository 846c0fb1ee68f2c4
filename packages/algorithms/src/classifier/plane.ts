import { heightOf, type Matrix } from './matrix.ts'

/** A plane between a class and all others: a weight per term, and an offset. */
export interface Plane {
  readonly weights: Float64Array
  readonly offset: number
}

/** C = 1, squared hinge: half of 1/C is added to the diagonal. */
const DIAGONAL = 0.5
const PASSES = 8
/** When no step of a pass is larger than this the plane stands still. */
const STILL = 0.01
const SEED = 20_260_101

/** Pseudo-random numbers below one (mulberry32): the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}

interface Problem {
  readonly matrix: Matrix
  /** values of the matrix as they are to be used */
  readonly values: Float64Array
  /** 1 for members of the class */
  readonly isMember: Uint8Array
}

/** Where the search stands: a multiplier per message, and the plane they add up to; its last weight is the offset. */
interface Search extends Problem {
  readonly multipliers: Float64Array
  readonly squares: Float64Array
  readonly weights: Float64Array
}

function begin(problem: Problem): Search {
  const { matrix, values } = problem
  const height = heightOf(matrix)
  const squares = new Float64Array(height)
  for (let row = 0; row < height; row++) {
    let sum = 1 + DIAGONAL
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) sum += (values[at] ?? 0) ** 2
    squares[row] = sum
  }
  return { ...problem, multipliers: new Float64Array(height), squares, weights: new Float64Array(matrix.width + 1) }
}

function sideOf({ matrix, values, weights }: Search, row: number): number {
  let side = weights[matrix.width] ?? 0
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
    side += (weights[matrix.columns[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return side
}

function move({ matrix, values, weights }: Search, row: number, by: number): void {
  weights[matrix.width] = (weights[matrix.width] ?? 0) + by
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    const column = matrix.columns[at] ?? 0
    weights[column] = (weights[column] ?? 0) + by * (values[at] ?? 0)
  }
}

/** Puts one message right; answers how far it was off. */
function step(search: Search, row: number): number {
  const sign = search.isMember[row] === 1 ? 1 : -1
  const before = search.multipliers[row] ?? 0
  const slope = sign * sideOf(search, row) - 1 + DIAGONAL * before
  const pull = before === 0 ? Math.min(slope, 0) : slope
  if (pull === 0) return 0
  const after = Math.max(before - slope / (search.squares[row] ?? 1), 0)
  search.multipliers[row] = after
  move(search, row, (after - before) * sign)
  return Math.abs(pull)
}

/**
 * The plane that parts members from all others with the widest margin: linear support vector machine, squared hinge loss,
 * C = 1, by dual coordinate descent (Hsieh and others 2008). Deterministic.
 */
export function separate(problem: Problem): Plane {
  const search = begin(problem)
  const order = Uint32Array.from(search.multipliers, (_, row) => row)
  const next = numbersFrom(SEED)
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, next)
    let farthest = 0
    for (const row of order) farthest = Math.max(farthest, step(search, row))
    if (farthest < STILL) break
  }
  const width = problem.matrix.width
  return { weights: search.weights.subarray(0, width), offset: search.weights[width] ?? 0 }
}

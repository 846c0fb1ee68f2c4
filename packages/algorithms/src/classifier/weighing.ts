import { heightOf, type Matrix } from './matrix.ts'

/** What is added to every count, so that a rare term is not taken for certain. */
const PRIOR = 0.1
/** Softens the ratio; tried 0.5 to 1. */
const POWER = 0.7

function sumColumns(matrix: Matrix, isMember: Uint8Array): readonly [inside: Float64Array, outside: Float64Array] {
  const inside = new Float64Array(matrix.width).fill(PRIOR)
  const outside = new Float64Array(matrix.width).fill(PRIOR)
  for (let row = 0; row < heightOf(matrix); row++) {
    const sums = isMember[row] === 1 ? inside : outside
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const column = matrix.columns[at] ?? 0
      sums[column] = (sums[column] ?? 0) + (matrix.values[at] ?? 0)
    }
  }
  return [inside, outside]
}

const total = (sums: Float64Array): number => sums.reduce((sum, value) => sum + value, 0)

/**
 * How much each term tells members of a class from all others: the logarithm of the ratio of its shares inside and
 * outside (Wang and Manning 2012, "Baselines and bigrams"), softened.
 */
export function logCountRatios(matrix: Matrix, isMember: Uint8Array): Float32Array {
  const [inside, outside] = sumColumns(matrix, isMember)
  const [allInside, allOutside] = [total(inside), total(outside)]
  const ratio = (sum: number, column: number): number =>
    Math.abs(Math.log(sum / allInside / ((outside[column] ?? PRIOR) / allOutside))) ** POWER
  return Float32Array.from(inside, ratio)
}

function scaleToOne(values: Float64Array): void {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  if (length === 0) return
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
}

/** The values of a matrix with each term weighed, every row of length one. */
export function weigh({ starts, columns, values }: Matrix, weights: Float32Array): Float64Array {
  const weighed = Float64Array.from(values, (value, at) => value * (weights[columns[at] ?? 0] ?? 0))
  for (let row = 1; row < starts.length; row++) scaleToOne(weighed.subarray(starts[row - 1], starts[row]))
  return weighed
}

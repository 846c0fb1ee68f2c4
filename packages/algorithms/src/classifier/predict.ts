import { probabilities } from './calibration.ts'
import { matrixOf, type Matrix } from './matrix.ts'
import type { LabelPlane, Model } from './model.ts'
import type { Reading } from './reading.ts'

/** A class with how likely it is, 0 to 1. */
export interface Likelihood {
  readonly label: string
  readonly probability: number
}

function distanceOf({ columns, values }: Matrix, { ratios, weights, offset }: LabelPlane): number {
  let sum = 0
  let squares = 0
  columns.forEach((column, at) => {
    const value = (values[at] ?? 0) * (ratios[column] ?? 0)
    sum += value * (weights[column] ?? 0)
    squares += value * value
  })
  return squares === 0 ? offset : sum / Math.sqrt(squares) + offset
}

/** How far a message lies on the inner side of each class's plane. */
export function distances({ terms, planes }: Pick<Model, 'terms' | 'planes'>, reading: Reading): number[] {
  const row = matrixOf([reading], terms)
  return planes.map((plane) => distanceOf(row, plane))
}

/** The classes of a message, likeliest first; equal ones in the order of the model. */
export function rank(model: Model, reading: Reading): Likelihood[] {
  const chances = probabilities(distances(model, reading), model.temperature)
  return model.planes
    .map(({ label }, index) => ({ label, probability: chances[index] ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability)
}

/** Probabilities from distances to the planes: a softmax, the flatter the higher the temperature. */
export function probabilities(distances: readonly number[], temperature: number): number[] {
  const highest = Math.max(...distances)
  const powers = distances.map((distance) => Math.exp((distance - highest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** A held-back message: its distances, and the place of the right one. */
export interface HeldBack {
  readonly distances: readonly number[]
  readonly right: number
}

const LOWEST = 0.02
const STEPS = 160
const STEP = 1.03

function surprise(held: readonly HeldBack[], temperature: number): number {
  return held.reduce((sum, { distances, right }) => {
    const probability = probabilities(distances, temperature)[right] ?? 0
    return sum - Math.log(Math.max(probability, 1e-12))
  }, 0)
}

/** The temperature under which the right answers surprise least (Guo and others 2017); steps of 3 % from 0.02 on. */
export function findTemperature(held: readonly HeldBack[]): number {
  const tried = Array.from({ length: STEPS }, (_, step) => LOWEST * STEP ** step)
  const found = tried.map((temperature) => ({ temperature, surprise: surprise(held, temperature) }))
  return found.reduce((best, next) => (next.surprise < best.surprise ? next : best)).temperature
}

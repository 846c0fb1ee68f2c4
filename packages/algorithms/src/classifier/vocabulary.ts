import type { Grams } from './grams.ts'

/** In how many messages a term must stand to be learnt: what only one person or one street says is forgotten. */
export const FEWEST_MESSAGES = 5

/** The terms that count, ascending, and how telling each is by its rarity. */
export interface Vocabulary {
  readonly keys: Float64Array
  readonly rarity: Float32Array
  /** place of a term in the vocabulary */
  readonly places: ReadonlyMap<number, number>
}

/** A vocabulary from its parts, as a model file keeps them. */
export function vocabularyOf(keys: Float64Array, rarity: Float32Array): Vocabulary {
  const places = new Map<number, number>()
  keys.forEach((key, place) => places.set(key, place))
  return { keys, rarity, places }
}

function allKeys(bags: readonly Grams[]): Float64Array {
  const all = new Float64Array(bags.reduce((sum, { keys }) => sum + keys.length, 0))
  let at = 0
  for (const { keys } of bags) {
    all.set(keys, at)
    at += keys.length
  }
  return all.toSorted()
}

/** Learns which terms stand in at least five of these messages; the same message twice must have been left out. */
export function learnVocabulary(bags: readonly Grams[]): Vocabulary {
  const sorted = allKeys(bags)
  const keys: number[] = []
  const rarity: number[] = []
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++
    if (end - start < FEWEST_MESSAGES) continue
    keys.push(sorted[start] ?? 0)
    rarity.push(Math.log((1 + bags.length) / (1 + end - start)) + 1)
  }
  return vocabularyOf(Float64Array.from(keys), Float32Array.from(rarity))
}

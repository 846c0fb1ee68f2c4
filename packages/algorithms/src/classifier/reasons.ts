import { gramKey } from './grams.ts'
import { matrixOf } from './matrix.ts'
import type { Model } from './model.ts'
import { MOST_REASONS } from './prediction.ts'
import type { Reading } from './reading.ts'

/** What each term of a message added to a class, by its key. */
function contributions(model: Model, reading: Reading, label: string): Map<number, number> {
  const plane = model.planes.find((candidate) => candidate.label === label)
  const found = new Map<number, number>()
  if (plane === undefined) return found
  const { subject, whole } = model.terms
  const { columns, values } = matrixOf([reading], model.terms)
  columns.forEach((column, at) => {
    const ratio = plane.ratios[column] ?? 0
    const key = subject.keys[column] ?? whole.keys[column - subject.keys.length] ?? 0
    const added = (values[at] ?? 0) * ratio * ratio * (plane.weights[column] ?? 0)
    found.set(key, (found.get(key) ?? 0) + added)
  })
  return found
}

/** Every pair and triple of a word, and its characters. */
function partsOf(word: string): string[] {
  const starts = Array.from({ length: word.length }, (_, start) => start)
  return starts.flatMap((start) => [1, 2, 3].flatMap((size) => word.slice(start, start + size).padEnd(size)))
}

const keysOf = (word: string): number[] =>
  partsOf(word)
    .filter((part) => !part.endsWith(' '))
    .map(gramKey)

interface Asked {
  readonly reading: Reading
  readonly label: string
  /** dictionary words of the message */
  readonly words: readonly string[]
}

/**
 * The words of a message that spoke most for a class, most telling first. Only words the model may show: they stand in at
 * least five messages, in a dictionary, and are no numbers and no names of persons.
 */
export function reasonsFor(model: Model, { reading, label, words }: Asked): string[] {
  const added = contributions(model, reading, label)
  const weightOf = (word: string): number => keysOf(word).reduce((sum, key) => sum + (added.get(key) ?? 0), 0)
  return [...new Set(words)]
    .filter((word) => model.words.has(word))
    .map((word) => ({ word, weight: weightOf(word) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ word }) => word)
}

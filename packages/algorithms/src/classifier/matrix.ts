import type { Reading } from './reading.ts'
import type { Grams } from './grams.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Messages as rows of numbers, only those that are not zero: row i is `starts[i]` to `starts[i + 1]`. */
export interface Matrix {
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
  readonly width: number
}

/** Both vocabularies; columns of the whole message follow those of the subject. */
export interface Vocabularies {
  readonly subject: Vocabulary
  readonly whole: Vocabulary
}

/** What a subject weighs beside the whole message (tried 0.5 to 1). */
const SUBJECT_WEIGHT = 0.7

interface Row {
  readonly columns: number[]
  readonly values: number[]
}

/** Adds one bag to a row: rarer and more frequent terms weigh more, long texts no more than short ones. */
function add(row: Row, { keys, counts }: Grams, part: { terms: Vocabulary; offset: number; weight: number }): void {
  const { terms, offset, weight } = part
  const first = row.values.length
  let squares = 0
  keys.forEach((key, index) => {
    const place = terms.places.get(key)
    if (place === undefined) return
    const value = (1 + Math.log(counts[index] ?? 1)) * (terms.rarity[place] ?? 0)
    row.columns.push(place + offset)
    row.values.push(value)
    squares += value * value
  })
  const scale = squares === 0 ? 0 : weight / Math.sqrt(squares)
  for (let at = first; at < row.values.length; at++) row.values[at] = (row.values[at] ?? 0) * scale
}

function rowOf({ subject, whole }: Reading, terms: Vocabularies): Row {
  const row: Row = { columns: [], values: [] }
  add(row, subject, { terms: terms.subject, offset: 0, weight: SUBJECT_WEIGHT })
  add(row, whole, { terms: terms.whole, offset: terms.subject.keys.length, weight: 1 })
  return row
}

/** Messages as rows, by what a vocabulary knows of them. */
export function matrixOf(readings: readonly Reading[], terms: Vocabularies): Matrix {
  const rows = readings.map((reading) => rowOf(reading, terms))
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach(({ columns }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + columns.length
  })
  const size = starts.at(-1) ?? 0
  const columns = new Uint32Array(size)
  const values = new Float32Array(size)
  rows.forEach((row, index) => {
    columns.set(row.columns, starts[index])
    values.set(row.values, starts[index])
  })
  return { starts, columns, values, width: terms.subject.keys.length + terms.whole.keys.length }
}

/** How many rows. */
export const heightOf = ({ starts }: Matrix): number => starts.length - 1

import { findTemperature } from './calibration.ts'
import { matrixOf, type Matrix, type Vocabularies } from './matrix.ts'
import type { LabelPlane, Model } from './model.ts'
import { separate } from './plane.ts'
import { distances } from './predict.ts'
import type { Reading } from './reading.ts'
import { learnVocabulary } from './vocabulary.ts'
import { logCountRatios, weigh } from './weighing.ts'

/** A message read for training. */
export interface Example extends Reading {
  readonly label: string
  /** which fifth it belongs to, 0 to 4 */
  readonly fold: number
  /** the first of its kind: only those decide what counts as a term */
  readonly isFirst: boolean
  /** dictionary words that may be shown as reasons */
  readonly words: readonly string[]
}

function learnPlane(matrix: Matrix, examples: readonly Example[], label: string): LabelPlane {
  const isMember = Uint8Array.from(examples, (example) => (example.label === label ? 1 : 0))
  const ratios = logCountRatios(matrix, isMember)
  const { weights, offset } = separate({ matrix, values: weigh(matrix, ratios), isMember })
  return { label, ratios, weights: Float32Array.from(weights), offset }
}

function learnTerms(examples: readonly Example[]): Vocabularies {
  const first = examples.filter(({ isFirst }) => isFirst)
  return {
    subject: learnVocabulary(first.map(({ subject }) => subject)),
    whole: learnVocabulary(first.map(({ whole }) => whole)),
  }
}

/** Labels in the order of their code points, so that the order of the file does not matter. */
export const labelsOf = (examples: ReadonlyArray<Pick<Example, 'label'>>): string[] =>
  [...new Set(examples.map(({ label }) => label))].toSorted()

/** Learns planes and terms from these messages; nothing else is looked at. */
export function learnPlanes(examples: readonly Example[]): Pick<Model, 'terms' | 'planes'> {
  const terms = learnTerms(examples)
  const matrix = matrixOf(examples, terms)
  return { terms, planes: labelsOf(examples).map((label) => learnPlane(matrix, examples, label)) }
}

/** The temperature that fits best when one fifth is held back and the others are learnt. */
export function learnTemperature(examples: readonly Example[]): number {
  const held = Math.min(...examples.map(({ fold }) => fold))
  const rest = examples.filter(({ fold }) => fold !== held)
  const known = new Set(labelsOf(rest))
  const asked = examples.filter(({ fold, label }) => fold === held && known.has(label))
  if (asked.length === 0 || known.size === 0) return 1
  const learnt = learnPlanes(rest)
  const labels = learnt.planes.map(({ label }) => label)
  return findTemperature(
    asked.map((example) => ({ distances: distances(learnt, example), right: labels.indexOf(example.label) })),
  )
}

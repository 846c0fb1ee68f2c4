import type { Vocabularies } from './matrix.ts'

/** What parts one class from the others. */
export interface LabelPlane {
  readonly label: string
  /** how much each term tells this class from the others */
  readonly ratios: Float32Array
  /** for the class above zero, against it below */
  readonly weights: Float32Array
  readonly offset: number
}

/** How good a model is on messages it has not seen, by cross-validation. */
export interface Quality {
  readonly folds: number
  readonly accuracy: number
  readonly accuracyDeviation: number
  readonly macroF1: number
  readonly macroF1Deviation: number
}

/** What a classifier has learnt: terms and weights, never a text. */
export interface Model {
  readonly terms: Vocabularies
  readonly planes: readonly LabelPlane[]
  /** turns distances into probabilities: learnt on messages that were held back */
  readonly temperature: number
  /** dictionary words that stand in at least five messages and may be shown as reasons */
  readonly words: ReadonlySet<string>
}

/** A model with what its file says of it. */
export interface TrainedModel extends Model {
  /** SHA-256 of the training file, hexadecimal */
  readonly learntFrom: string
  readonly messages: number
  readonly quality: Quality
}

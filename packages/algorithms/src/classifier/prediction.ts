/** What a machine makes of a message; a person decides. */
export interface Prediction {
  readonly label: string
  /** how likely the label is right, 0 to 1 */
  readonly confidence: number
  /** words of the message that spoke most for it */
  readonly terms: readonly string[]
}

/** How many words are given as reasons at most. */
export const MOST_REASONS = 5

/** The label of a message nothing is known about. */
export const UNKNOWN_LABEL = '其他'

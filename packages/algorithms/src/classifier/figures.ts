/** What was said of a message, and what is right. */
export interface Answer {
  readonly said: string
  readonly right: string
}

/** Share of right answers. */
export const accuracyOf = (answers: readonly Answer[]): number =>
  answers.filter(({ said, right }) => said === right).length / answers.length

/** F1 of one class: the harmonic mean of how many of its answers are right and how many of its messages are found. */
export function f1Of(answers: readonly Answer[], label: string): number {
  const hits = answers.filter(({ said, right }) => said === label && right === label).length
  const all =
    answers.filter(({ said }) => said === label).length + answers.filter(({ right }) => right === label).length
  return all === 0 ? 0 : (2 * hits) / all
}

/** Mean of the classes' F1: a small class counts as much as a large one. */
export function macroF1Of(answers: readonly Answer[]): number {
  const labels = [...new Set(answers.map(({ right }) => right))]
  return labels.reduce((sum, label) => sum + f1Of(answers, label), 0) / labels.length
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation of a sample. */
export function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

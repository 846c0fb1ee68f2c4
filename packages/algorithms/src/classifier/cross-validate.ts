import { accuracyOf, deviationOf, macroF1Of, meanOf, type Answer } from './figures.ts'
import { FOLDS } from './folds.ts'
import type { Quality } from './model.ts'

/** What one part looked like after learning from the others. */
export interface FoldResult {
  readonly fold: number
  readonly answers: readonly Answer[]
}

/** A way to answer messages, made from others: a classifier, or a baseline beside it. */
export type Method<Item> = (learning: readonly Item[]) => (asked: Item) => string

/** Learns from four parts, answers the fifth; five times, telling after each. */
export function* crossValidate<Item extends { readonly fold: number; readonly label: string }>(
  items: readonly Item[],
  method: Method<Item>,
): Generator<FoldResult> {
  for (let fold = 0; fold < FOLDS; fold++) {
    const asked = items.filter((item) => item.fold === fold)
    if (asked.length === 0) continue
    const answer = method(items.filter((item) => item.fold !== fold))
    yield { fold, answers: asked.map((item) => ({ said: answer(item), right: item.label })) }
  }
}

/** Mean and standard deviation over the parts. */
export function qualityOf(results: readonly FoldResult[]): Quality {
  const accuracies = results.map(({ answers }) => accuracyOf(answers))
  const f1s = results.map(({ answers }) => macroF1Of(answers))
  return {
    folds: results.length,
    accuracy: meanOf(accuracies),
    accuracyDeviation: deviationOf(accuracies),
    macroF1: meanOf(f1s),
    macroF1Deviation: deviationOf(f1s),
  }
}

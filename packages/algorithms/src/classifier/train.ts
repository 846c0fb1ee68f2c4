import { crossValidate, qualityOf, type FoldResult } from './cross-validate.ts'
import { examplesOf, type Reader } from './examples.ts'
import { labelsOf, learnPlanes, learnTemperature, type Example } from './learn.ts'
import type { LabelledMessage } from './message.ts'
import type { Model, TrainedModel } from './model.ts'
import { distances } from './predict.ts'
import { learnWords } from './words.ts'

/** Everything a model consists of, learnt from these messages alone. */
export function learn(examples: readonly Example[]): Model {
  return { ...learnPlanes(examples), temperature: learnTemperature(examples), words: learnWords(examples) }
}

/** Answers with the likeliest class; the temperature changes no order and is left out. */
export function classify(learning: readonly Example[]): (asked: Example) => string {
  const learnt = learnPlanes(learning)
  return (asked) => {
    const found = distances(learnt, asked)
    return learnt.planes[found.indexOf(Math.max(...found))]?.label ?? ''
  }
}

/** Where training is; long work tells. */
export type TrainingStep =
  | { readonly step: 'read'; readonly messages: number; readonly labels: readonly string[] }
  | { readonly step: 'fold'; readonly result: FoldResult }

interface Training {
  readonly reader: Reader
  /** SHA-256 of the training file */
  readonly learntFrom: string
  readonly tell: (step: TrainingStep) => void
}

/** Measures by cross-validation how well messages can be learnt, then learns from all of them. Same messages, same model. */
export function train(messages: readonly LabelledMessage[], { reader, learntFrom, tell }: Training): TrainedModel {
  const examples = examplesOf(messages, reader)
  tell({ step: 'read', messages: messages.length, labels: labelsOf(examples) })
  const results: FoldResult[] = []
  for (const result of crossValidate(examples, classify)) {
    results.push(result)
    tell({ step: 'fold', result })
  }
  return { ...learn(examples), learntFrom, messages: messages.length, quality: qualityOf(results) }
}

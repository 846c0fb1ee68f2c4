import type { Reader } from './examples.ts'
import type { Message } from './message.ts'
import type { Model } from './model.ts'
import { rank } from './predict.ts'
import { UNKNOWN_LABEL, type Prediction } from './prediction.ts'
import { readMessage } from './reading.ts'
import { reasonsFor } from './reasons.ts'

/** The likeliest class of a message by what was learnt, with the words that led to it. */
export function predictByModel(message: Message, model: Model, { wordsOf }: Pick<Reader, 'wordsOf'>): Prediction {
  const reading = readMessage(message)
  const [best] = rank(model, reading)
  if (best === undefined) return { label: UNKNOWN_LABEL, confidence: 0, terms: [] }
  const terms = reasonsFor(model, { reading, label: best.label, words: wordsOf(message) })
  return { label: best.label, confidence: best.probability, terms }
}

import {
  byMajority,
  crossValidate,
  examplesOf,
  predictByLexicon,
  qualityOf,
  reader,
  type Example,
  type Method,
  type Quality,
} from '@yiwang/algorithms'
import type { LabelledMessage } from '@yiwang/algorithms/contracts'

export type Item = Example & { readonly index: number }

export const itemsOf = (messages: readonly LabelledMessage[]): Item[] =>
  examplesOf(messages, reader).map((example, index) => ({ ...example, index }))

/** Answers by the starter lexicon, whatever there is to learn. */
export const byLexicon =
  (messages: readonly LabelledMessage[]): Method<Item> =>
  () =>
  (asked) =>
    predictByLexicon(messages[asked.index] ?? {}).label

/** How well what needs no training does on the same five parts. */
export function measureSimpler(
  messages: readonly LabelledMessage[],
): Readonly<Record<'majority' | 'lexicon', Quality>> {
  const items = itemsOf(messages)
  return {
    majority: qualityOf([...crossValidate(items, byMajority)]),
    lexicon: qualityOf([...crossValidate(items, byLexicon(messages))]),
  }
}

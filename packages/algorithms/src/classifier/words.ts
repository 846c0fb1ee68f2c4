import type { Example } from './learn.ts'
import { FEWEST_MESSAGES } from './vocabulary.ts'

/** The dictionary words that stand in at least five different messages, ordered. */
export function learnWords(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words, isFirst } of examples) {
    if (isFirst) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const enough = [...counts].filter(([, count]) => count >= FEWEST_MESSAGES).map(([word]) => word)
  return new Set(enough.toSorted())
}

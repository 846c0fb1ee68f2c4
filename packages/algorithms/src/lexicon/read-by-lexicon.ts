import type { Message } from '../classifier/message.ts'
import { findTerms, indexTerms, type FoundTerm } from './find-terms.ts'
import { LEXICON, LEXICON_TERMS, termsOf } from './lexicon.ts'
import { SETTING, SETTING_WORDS } from './setting-words.ts'

/** What speaks for a topic or a heading in a message. */
export interface Evidence {
  readonly weight: number
  /** heaviest first */
  readonly terms: readonly string[]
}

/** A topic the lexicon finds in a message. */
export interface FoundTopic extends Evidence {
  readonly topic: string
  readonly label: string
}

const index = indexTerms(LEXICON_TERMS)
const topics = LEXICON.map((entry) => ({ ...entry, weights: termsOf(entry) }))

const IN_SUBJECT = 2

/** Said again a term weighs more, but less and less; people's subjects say what it is about. */
function weightOf({ term, times, isInSubject, isPlace }: FoundTerm, weight: number): number {
  const counted = isPlace || SETTING_WORDS.has(term) ? Math.min(weight, SETTING) : weight
  return counted * (1 + Math.log(times)) * (isInSubject ? IN_SUBJECT : 1)
}

/** What found terms add up to, by the weights of those that count. */
export function evidenceOf(found: readonly FoundTerm[], weights: ReadonlyMap<string, number>): Evidence {
  const counted = found
    .flatMap((term) => {
      const weight = weights.get(term.term)
      return weight === undefined ? [] : [{ ...term, weight: weightOf(term, weight) }]
    })
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
  return { weight: counted.reduce((sum, { weight }) => sum + weight, 0), terms: counted.map(({ term }) => term) }
}

/** Topics of a message by our own lexicon, heaviest first; those without a term are missing. */
export function topicsOf(message: Message): FoundTopic[] {
  const found = findTerms(message, index)
  return topics
    .map(({ topic, label, weights }) => ({ topic, label, ...evidenceOf(found, weights) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.topic < b.topic ? -1 : 1))
}

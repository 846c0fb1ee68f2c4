import type { Message } from '../classifier/message.ts'
import { MOST_REASONS, UNKNOWN_LABEL, type Prediction } from '../classifier/prediction.ts'
import { certaintyOf } from './certainty.ts'
import { topicsOf, type FoundTopic } from './read-by-lexicon.ts'

interface Heading {
  readonly label: string
  readonly weight: number
  readonly topics: readonly FoundTopic[]
}

function headingsOf(topics: readonly FoundTopic[]): Heading[] {
  return [...Map.groupBy(topics, ({ label }) => label)]
    .map(([label, found]) => ({ label, weight: found.reduce((sum, { weight }) => sum + weight, 0), topics: found }))
    .toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1))
}

/**
 * The heading of a message by our own lexicon, before anything was learnt: that of the topics whose terms weigh most.
 * Without any known term the label is 其他 and the confidence 0.
 */
export function predictByLexicon(message: Message): Prediction {
  const headings = headingsOf(topicsOf(message))
  const [best] = headings
  if (best === undefined) return { label: UNKNOWN_LABEL, confidence: 0, terms: [] }
  const confidence = certaintyOf(
    best.weight,
    headings.map(({ weight }) => weight),
  )
  const terms = new Set(best.topics.flatMap((topic) => topic.terms))
  return { label: best.label, confidence, terms: [...terms].slice(0, MOST_REASONS) }
}

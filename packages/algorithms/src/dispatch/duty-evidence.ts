import type { Duty } from '@yiwang/organisation/contracts'
import type { Message } from '../classifier/message.ts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { findTerms, indexTerms, type TermIndex } from '../lexicon/find-terms.ts'
import { LEXICON, LEXICON_TERMS, termsOf } from '../lexicon/lexicon.ts'
import { evidenceOf, type Evidence } from '../lexicon/read-by-lexicon.ts'

/** An entry of the dispatch catalogue with the public words that speak for it. */
export interface DutyEvidence extends Evidence {
  readonly duty: Duty
}

const LONG = 4
const NAMED_AFTER = 1.5

/** Longer words say more (「化粪池」 outweighs 「房租」), and so do those the category is named after. */
const keywordWeight = (keyword: string, { category }: Duty): number =>
  Math.min(keyword.length, LONG) * (category.includes(keyword) ? NAMED_AFTER : 1)

const topicWeights = new Map(LEXICON.map((topic) => [topic.topic, termsOf(topic)]))

/** The words of the catalogue's own entry, and those of the lexicon's topics it answers for. */
function weightsOf(duty: Duty, topicDuties: TopicDuties): ReadonlyMap<string, number> {
  const weights = new Map(duty.keywords.map((keyword) => [keyword, keywordWeight(keyword, duty)]))
  for (const [topic, dutyIds] of Object.entries(topicDuties)) {
    if (!dutyIds.includes(duty.dutyId)) continue
    for (const [term, weight] of topicWeights.get(topic) ?? [])
      weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  }
  return weights
}

/** A dispatch catalogue made ready to be looked up: the same for every message. */
export interface ReadCatalogue {
  readonly index: TermIndex
  readonly entries: ReadonlyArray<{ readonly duty: Duty; readonly weights: ReadonlyMap<string, number> }>
}

/** Makes a catalogue ready; takes longer than reading a message by it. */
export function readCatalogue(duties: readonly Duty[], topicDuties: TopicDuties): ReadCatalogue {
  return {
    index: indexTerms([...LEXICON_TERMS, ...duties.flatMap(({ keywords }) => keywords)]),
    entries: duties.map((duty) => ({ duty, weights: weightsOf(duty, topicDuties) })),
  }
}

/** What public words of a message say for each entry of the catalogue. */
export function dutyEvidence(message: Message, { index, entries }: ReadCatalogue): DutyEvidence[] {
  const found = findTerms(message, index)
  return entries.map(({ duty, weights }) => ({ duty, ...evidenceOf(found, weights) }))
}

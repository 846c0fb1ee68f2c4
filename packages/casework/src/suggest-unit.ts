import type { Duty } from '@yiwang/organisation/contracts'
import type { Suggestion } from './events.ts'

/** A unit the text speaks for, and the entry of the dispatch catalogue it was found in. */
export interface UnitSuggestion extends Suggestion {
  readonly dutyId: string
  readonly category: string
}

interface Match {
  readonly duty: Duty
  readonly terms: string[]
  readonly weight: number
  /** where the first of them stands: people say first what it is about */
  readonly at: number
}

const ENOUGH_TERMS = 2

function matchOf(text: string, duty: Duty): Match {
  const terms = duty.keywords.filter((keyword) => text.includes(keyword))
  // Longer terms say more (「化粪池」 outweighs 「小区」), and so do those the category is named after.
  const weight = terms.reduce((sum, term) => sum + Array.from(term).length * (duty.category.includes(term) ? 2 : 1), 0)
  return { duty, terms, weight, at: Math.min(...terms.map((term) => text.indexOf(term))) }
}

/**
 * Which unit a (redacted) text seems to concern, by the catalogue's own terms; undefined when none of them occurs. Only
 * ever shown to a dispatcher, who decides. Confidence is the best entry's share of all matches, halved when a single
 * term carries it.
 */
export function suggestUnit(text: string, duties: readonly Duty[]): UnitSuggestion | undefined {
  const matches = duties.map((duty) => matchOf(text, duty)).filter(({ weight }) => weight > 0)
  const [best] = matches.toSorted(
    (a, b) => b.weight - a.weight || a.at - b.at || a.duty.dutyId.localeCompare(b.duty.dutyId),
  )
  if (best === undefined) return undefined
  const total = matches.reduce((sum, { weight }) => sum + weight, 0)
  const share = best.weight / total
  const confidence = best.terms.length < ENOUGH_TERMS ? share / 2 : share
  const { unitId, dutyId, category } = best.duty
  return { unitId, dutyId, category, confidence: Math.round(confidence * 100) / 100, terms: best.terms.slice(0, 20) }
}

import type { Duty } from '@yiwang/organisation/contracts'
import type { CaseText } from './api.ts'
import type { Suggestion } from './events.ts'

/** Redacted words of a person, as a suggester reads them. */
export type SpokenWords = Pick<CaseText, 'title' | 'body'>

/** An entry of the dispatch catalogue that words speak for. */
export interface UnitSuggestion extends Suggestion {
  readonly dutyId: string
  readonly category: string
  readonly model: string
  /** all words that led to it, also those of the person's own: for the dispatcher's eyes, never for an event */
  readonly words: readonly string[]
}

/** A machine that reads redacted words; the app hands one over. It decides nothing. */
export interface DispatchSuggester {
  /** which lexicon or model it goes by */
  readonly version: string
  /** from which confidence on a suggestion may be shown */
  readonly sureFrom: number
  suggest(texts: readonly SpokenWords[], duties: readonly Duty[]): UnitSuggestion | undefined
}

import { nearestFirst } from '../parts/unit-search.ts'

/** An entry of the dispatch catalogue as far as it is looked for. */
interface Sought {
  readonly dutyId: string
  readonly category: string
  readonly keywords: readonly string[]
  readonly examples: string
}

/** Entries of the catalogue for a picker that finds them by everyday words (「井盖」), not by their titles only. */
export function dutyOptions(duties: readonly Sought[]) {
  return duties.map(({ dutyId, category, keywords, examples }) => ({
    value: dutyId,
    label: category,
    words: [category, ...keywords, examples].join(' '),
  }))
}

export const SEARCH_DUTIES = { optionFilterProp: 'words', filterSort: nearestFirst } as const

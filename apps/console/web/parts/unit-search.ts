interface Labelled {
  readonly label?: unknown
}

const placeIn = (label: unknown, sought: string): number => {
  const at = typeof label === 'string' ? label.indexOf(sought) : -1
  return at === -1 ? Number.MAX_SAFE_INTEGER : at
}

const lengthOf = (label: unknown): number => (typeof label === 'string' ? label.length : 0)

/** What is found earlier in a name comes first, then the shorter name: 民政局 before 人民政府办公室. */
export function nearestFirst(a: Labelled, b: Labelled, { searchValue }: { readonly searchValue: string }): number {
  const sought = searchValue.trim()
  return placeIn(a.label, sought) - placeIn(b.label, sought) || lengthOf(a.label) - lengthOf(b.label)
}

/** How a unit is looked for in a picker. */
export const SEARCH_UNITS = { optionFilterProp: 'label', filterSort: nearestFirst } as const

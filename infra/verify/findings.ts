/** What verifying found: each place named, so that an operator can go there. */
export interface Findings {
  events: number
  readonly gaps: string[]
  readonly mismatches: string[]
}

export function noFindings(): Findings {
  return { events: 0, gaps: [], mismatches: [] }
}

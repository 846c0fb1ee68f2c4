/** What verifying found: each place named, so that an operator can go there. */
export interface Findings {
  /** events counted once each, in the ledger of their origin */
  events: number
  readonly gaps: string[]
  readonly mismatches: string[]
  /** not arrived everywhere yet, and nothing runs that could bring it; no fault */
  readonly underWay: string[]
  /** in the stream, believed by nobody and put aside; told, and no fault of the platform */
  readonly quarantined: string[]
}

export function noFindings(): Findings {
  return { events: 0, gaps: [], mismatches: [], underWay: [], quarantined: [] }
}

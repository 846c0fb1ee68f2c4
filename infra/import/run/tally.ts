/** What became of the rows of a file. */
export interface Tally {
  readonly read: number
  readonly imported: number
  readonly alreadyThere: number
  readonly events: number
  /** refused rows by reason code */
  readonly rejected: Readonly<Record<string, number>>
}

export const emptyTally: Tally = { read: 0, imported: 0, alreadyThere: 0, events: 0, rejected: {} }

/** What became of one row. */
export type Outcome =
  | { readonly kind: 'imported'; readonly events: number }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'rejected'; readonly reason: string }

export function count(tally: Tally, outcome: Outcome): Tally {
  const read = tally.read + 1
  switch (outcome.kind) {
    case 'imported':
      return { ...tally, read, imported: tally.imported + 1, events: tally.events + outcome.events }
    case 'already-there':
      return { ...tally, read, alreadyThere: tally.alreadyThere + 1 }
    case 'rejected': {
      const { reason } = outcome
      return { ...tally, read, rejected: { ...tally.rejected, [reason]: (tally.rejected[reason] ?? 0) + 1 } }
    }
  }
}

import type { Answers } from '../trpc.ts'

/** What comes next with a matter just taken in; dates as they arrive. */
export type AfterTakeIn = Answers['desk']['afterTakeIn']

/** A matter taken in at this window, with what its paper says; it lives as long as the page does. */
export interface Taken {
  readonly receiptNumber: string
  readonly qrSvg: string | undefined
  readonly takenInAt: string
  /** undefined when it could not be asked */
  readonly next: AfterTakeIn | undefined
}

const HELD_MAX = 6

/** The newest first; no more than beside the form, since whoever holds a code opens the matter. */
export function heldWith(held: readonly Taken[], taken: Taken): readonly Taken[] {
  return [taken, ...held.filter(({ receiptNumber }) => receiptNumber !== taken.receiptNumber)].slice(0, HELD_MAX)
}

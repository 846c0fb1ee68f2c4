import type { Result } from './events.ts'
import { isTakenUpAgain } from './taken-up-again.ts'

/**
 * How long after saying "solved" or "partly" a person may still say that it was not: things break again, and some are only
 * noticed later. The platform's own rule, not a law; a cell may lengthen it.
 */
export const OBJECTION_PERIOD = { days: 30, basis: '本平台规则' } as const

const DAY_MS = 86_400_000

/** A word on a reply, and when it was said. */
export interface Word {
  readonly result: Result
  readonly round: number
  readonly at: Date
}

/** Until when a word may be taken back; undefined for one that has had the matter taken up again already. */
export function objectionEnds({ result, round, at: confirmedAt }: Word): Date | undefined {
  return isTakenUpAgain({ result, round })
    ? undefined
    : new Date(confirmedAt.getTime() + OBJECTION_PERIOD.days * DAY_MS)
}

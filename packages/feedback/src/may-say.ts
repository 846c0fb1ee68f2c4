import type { OwnFeedback } from './api.ts'
import { resultSchema, type Result } from './events.ts'
import { objectionEnds } from './objection.ts'

/** What may be said of a reply now. */
export interface MaySay {
  readonly round: number
  readonly results: readonly Result[]
  /** until when, where a word already given is taken back */
  readonly until?: Date
}

/**
 * What this person may say of the last reply, undefined when nothing. However "solved" was said, on their page, at a desk or in a
 * call-back, it may be taken back through any door for a while: things break again.
 */
export function maySay(
  { result, confirmedAt, isWithdrawn, canConfirm, rounds }: OwnFeedback,
  now: Date,
): MaySay | undefined {
  if (isWithdrawn || rounds === 0) return undefined
  if (canConfirm) return { round: rounds, results: resultSchema.options }
  if (result === null || confirmedAt === null) return undefined
  const until = objectionEnds({ result, round: rounds, at: confirmedAt })
  return until !== undefined && now <= until ? { round: rounds, results: ['not'], until } : undefined
}

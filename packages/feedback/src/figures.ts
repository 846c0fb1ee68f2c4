import { z } from 'zod'
import { scoreSchema, type Score } from './events.ts'

/** Counts of confirmations; the solved rate is `solved ÷ (solved + partly + not)`, silence counted apart. */
export const confirmationCountsSchema = z.object({
  /** matters with at least one reply */
  replied: z.int(),
  solved: z.int(),
  partly: z.int(),
  not: z.int(),
  unconfirmed: z.int(),
})
export type ConfirmationCounts = z.infer<typeof confirmationCountsSchema>

/** Counts of ratings. Nobody is satisfied by default: `unrated` is shown beside them. */
export const ratingCountsSchema = z.object({
  /** how often each score was given, by score */
  scores: z.record(z.string(), z.int()),
  rated: z.int(),
  unrated: z.int(),
  /** share of matters with a reply that were rated, 0 to 1; null without any */
  participation: z.number().nullable(),
  /** share of 3 to 5 among ratings, 0 to 1; null below the smallest sample */
  satisfied: z.number().nullable(),
})
export type RatingCounts = z.infer<typeof ratingCountsSchema>

/** Below this many ratings a share says more of chance than of anyone's work. */
export const SMALLEST_SAMPLE = 10

const SATISFIED: readonly Score[] = [3, 4, 5]

/** Adds up ratings; `null` stands for a matter with a reply and no rating. */
export function countRatings(scores: readonly (number | null)[]): RatingCounts {
  const given = scores.flatMap((score) => scoreSchema.safeParse(score).data ?? [])
  const byScore = Object.fromEntries(
    [1, 2, 3, 4, 5].map((score) => [score, given.filter((one) => one === score).length]),
  )
  const satisfied = given.filter((score) => SATISFIED.includes(score)).length
  return {
    scores: byScore,
    rated: given.length,
    unrated: scores.length - given.length,
    participation: scores.length === 0 ? null : given.length / scores.length,
    satisfied: given.length < SMALLEST_SAMPLE ? null : satisfied / given.length,
  }
}

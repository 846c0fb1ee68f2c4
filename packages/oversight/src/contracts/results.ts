import { z } from 'zod'

/** Upper ends of the classes in which times are counted, in hours; one more class has no end. */
export const HOUR_CLASSES = [2, 8, 24, 48, 72, 120, 168, 240, 360, 720] as const

/** How many were rated how; the shares of a handful would tell of persons, so scores are given from ten ratings on. */
export const ratingsSchema = z.object({
  rated: z.int(),
  unrated: z.int(),
  /** from 1, very dissatisfied, to 5 */
  scores: z.int().array().length(5).optional(),
})
export type Ratings = z.infer<typeof ratingsSchema>

/** What became of matters, counted by matter. */
export const resultLineSchema = z.object({
  value: z.string(),
  name: z.string().optional(),
  received: z.int(),
  answered: z.int(),
  /** people to be reached in the time: reached by then, or not; not reached today says nothing before the day is over */
  reached: z.int(),
  unreached: z.int(),
  /** first replies due in the time: given by then, or not */
  kept: z.int(),
  missed: z.int(),
  /** what the person said of the last reply, or has not said: too late to say, or not yet */
  solved: z.int(),
  partly: z.int(),
  unsolved: z.int(),
  silent: z.int(),
  waiting: z.int(),
  /** of those who spoke, by telephone; of the others, called in vain */
  byPhone: z.int(),
  inVain: z.int(),
  reopened: z.int(),
  /** for those who may read ratings */
  ratings: ratingsSchema.optional(),
  /** by class of hours since the matter was brought: the first action, the first reply */
  acted: z
    .int()
    .array()
    .length(HOUR_CLASSES.length + 1),
  replied: z
    .int()
    .array()
    .length(HOUR_CLASSES.length + 1),
})
export type ResultLine = z.infer<typeof resultLineSchema>

export const resultsSchema = z.object({
  at: z.iso.datetime(),
  from: z.iso.date(),
  to: z.iso.date(),
  total: resultLineSchema,
  /** left out where too few matters came to be split without naming a person */
  split: resultLineSchema.array().optional(),
})
export type Results = z.infer<typeof resultsSchema>

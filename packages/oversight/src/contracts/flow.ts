import { z } from 'zod'
import { facetSchema } from './asked.ts'

/** Weeks the usual is taken from. */
export const USUAL_WEEKS = 8
/** From fewer weeks nothing is called usual. */
export const USUAL_WEEKS_MIN = 3

/** What came in today of one kind, and what usually comes on a whole day like this; null while weeks are too few. */
export const flowLineSchema = z.object({
  /** empty for matters of which it is not known */
  value: z.string(),
  /** of divisions and units; for the others the value speaks */
  name: z.string().optional(),
  today: z.int(),
  usual: z.number().nullable(),
})
export type FlowLine = z.infer<typeof flowLineSchema>

/** Today's flow of a place or unit. */
export const flowSchema = z.object({
  at: z.iso.datetime(),
  /** in China */
  day: z.iso.date(),
  total: flowLineSchema,
  /** first replies given today */
  answered: z.int(),
  /** days like this one the usual rests on */
  weeks: z.int(),
  /** left out where too few matters came to be split without naming a person */
  splits: z.partialRecord(facetSchema, flowLineSchema.array()).optional(),
  /** by the end of each hour of the day so far, and on days like this: the middle one, the lowest, the highest */
  hours: z
    .object({
      today: z.int().array(),
      usual: z.object({ median: z.number(), low: z.int(), high: z.int() }).array(),
    })
    .optional(),
})
export type Flow = z.infer<typeof flowSchema>

import { pagePlaceSchema } from '@yiwang/kernel'
import { z } from 'zod'
import { reviewFindingSchema } from './events.ts'

/** Against one dispatch: whoever is not satisfied has it reviewed once more, and then has other ways. */
export const OBJECTIONS_MAX = 2

/** An objection as it stands; nothing of what was said or answered. */
export const objectionSchema = z.object({
  objectionId: z.uuid(),
  dispatchId: z.uuid(),
  matterId: z.uuid(),
  objectedAt: z.date(),
  /** something was written along with it */
  hasWords: z.boolean(),
  answerId: z.uuid().nullable(),
  answeredAt: z.date().nullable(),
  finding: reviewFindingSchema.nullable(),
  /** unit, post and name */
  answeredBy: z.string().nullable(),
})
export type Objection = z.infer<typeof objectionSchema>

/** Which of them, and where the page before ended. */
export const listObjectionsInputSchema = z.object({
  which: z.enum(['open', 'answered']),
  after: pagePlaceSchema.optional(),
  limit: z.int().min(1).max(50).default(10),
})
export type ListObjectionsInput = z.infer<typeof listObjectionsInputSchema>

/** What a machine suggested and what a person decided. */
export const decidedSchema = z.object({
  unitName: z.string(),
  category: z.string().nullable(),
  /** why not as suggested, or why anew */
  reason: z.string().nullable(),
  by: z.string().describe('unit and post'),
  at: z.date(),
  suggested: z
    .object({
      unitId: z.string(),
      category: z.string().nullable(),
      confidence: z.number(),
      terms: z.array(z.string()),
      version: z.string().nullable(),
    })
    .nullable(),
})
export type Decided = z.infer<typeof decidedSchema>

/** An objection on the desk of whoever reviews, with all they need to judge it but the person's own words. */
export const objectionOnDeskSchema = objectionSchema.extend({
  receiptNumber: z.string(),
  decided: decidedSchema,
  /** the person's story as the index has it, redacted */
  texts: z.array(z.string()),
  /** signed for: 首接负责, it may not be moved any more */
  canChange: z.boolean(),
  /** the reader holds the post that dispatched, and so may not review */
  isOwn: z.boolean(),
})
export type ObjectionOnDesk = z.infer<typeof objectionOnDeskSchema>

export const objectionPageSchema = z.object({
  items: z.array(objectionOnDeskSchema),
  next: z.string().optional(),
  /** on all pages */
  total: z.int(),
})

export const EXPLANATION_MAX = 1_000

const readable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

export const objectionInputSchema = z.object({ objectionId: z.uuid() })
export const objectionWordsSchema = z.object({ objection: z.string() })
export const reviewInputSchema = objectionInputSchema.extend({
  finding: reviewFindingSchema,
  explanation: z.string().trim().min(1).max(EXPLANATION_MAX).refine(readable),
  /** where it goes instead, for the finding `changed` */
  unitId: z.string().max(40).optional(),
  dutyId: z.string().max(60).optional(),
})
export type ReviewInput = z.infer<typeof reviewInputSchema>

/** A version of the suggester with what people made of its suggestions. */
export const registeredVersionSchema = z.object({
  version: z.string(),
  loadedAt: z.date().nullable(),
  lexiconHash: z.string().nullable(),
  modelHash: z.string().nullable(),
  sureFrom: z.number().nullable(),
  learntFrom: z.string().nullable(),
  messages: z.number().nullable(),
  accuracy: z.number().nullable(),
  accuracyDeviation: z.number().nullable(),
  macroF1: z.number().nullable(),
  macroF1Deviation: z.number().nullable(),
  suggested: z.number(),
  followed: z.number(),
})
export type RegisteredVersion = z.infer<typeof registeredVersionSchema>

/** What came of objections so far. */
export const objectionFiguresSchema = z.object({
  objected: z.number(),
  upheld: z.number(),
  changed: z.number(),
  tooLate: z.number(),
})
export type ObjectionFigures = z.infer<typeof objectionFiguresSchema>

/** The suggester in use and what people made of it; null while none was announced. */
export const suggestionFiguresSchema = z.object({
  inUse: registeredVersionSchema.nullable(),
  objections: objectionFiguresSchema,
})
export type SuggestionFigures = z.infer<typeof suggestionFiguresSchema>

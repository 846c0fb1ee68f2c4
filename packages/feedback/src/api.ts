import { z } from 'zod'
import { resultSchema, scoreSchema } from './events.ts'

/** What the person may still say about their matter, and what they said. */
export const ownFeedbackSchema = z.object({
  matterId: z.uuid(),
  /** replies so far */
  rounds: z.int(),
  isWithdrawn: z.boolean(),
  canConfirm: z.boolean(),
  canRate: z.boolean(),
  result: resultSchema.nullable(),
  confirmedAt: z.date().nullable(),
  score: scoreSchema.nullable(),
  ratedAt: z.date().nullable(),
})
export type OwnFeedback = z.infer<typeof ownFeedbackSchema>

/** A person's confirmation as a form sends it; `round` is the reply they were looking at. */
export const confirmFormSchema = z.object({ result: resultSchema, round: z.coerce.number().int().min(1) })
export type ConfirmForm = z.infer<typeof confirmFormSchema>

export const rateFormSchema = z.object({
  score: z.coerce.number().pipe(scoreSchema),
  comment: z.string().trim().max(500).optional(),
})
export type RateForm = z.infer<typeof rateFormSchema>

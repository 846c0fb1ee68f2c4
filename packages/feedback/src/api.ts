import { channelSchema } from '@yiwang/kernel'
import { requestKindSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'
import { callBackResultSchema, resultSchema, scoreSchema } from './events.ts'
import { WORD_BY } from './word-given.ts'

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
  /** the reply they said it of, 0 when of none */
  confirmedRound: z.int(),
  confirmedBy: z.enum(WORD_BY).nullable(),
  score: scoreSchema.nullable(),
  ratedAt: z.date().nullable(),
  ratedVia: channelSchema.nullable(),
})
export type OwnFeedback = z.infer<typeof ownFeedbackSchema>

/** Of what the person says of the result, on their page or on the telephone. */
export const SAID_MAX = 2_000

/** Of what goes along with a rating. */
export const COMMENT_MAX = 500

/** A person's confirmation as a form sends it; `round` is the reply they were looking at, `said` why it is not solved. */
export const confirmFormSchema = z.object({
  result: resultSchema,
  round: z.coerce.number().int().min(1),
  said: z.string().trim().max(SAID_MAX).optional(),
})
export type ConfirmForm = z.infer<typeof confirmFormSchema>

export const rateFormSchema = z.object({
  score: z.coerce.number().pipe(scoreSchema),
  comment: z.string().trim().max(COMMENT_MAX).optional(),
})
export type RateForm = z.infer<typeof rateFormSchema>

/** A matter whose person is to be called back: nothing they wrote, no telephone. */
export const callBackSchema = z.object({
  matterId: z.uuid(),
  receiptNumber: z.string(),
  kind: requestKindSchema,
  channel: channelSchema,
  unitName: z.string().nullable(),
  /** replies so far; the call is about the last */
  round: z.int(),
  repliedAt: z.date(),
  dueAt: z.date(),
  /** calls in vain since that reply */
  attempts: z.int(),
  lastAttemptAt: z.date().nullable(),
})
export type CallBack = z.infer<typeof callBackSchema>

/** Keyset pages, the longest due first; `after` is the `next` of the page before. */
export const listCallBacksInputSchema = z.object({
  after: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListCallBacksInput = z.infer<typeof listCallBacksInputSchema>

/** A line of the desk's list; whoever handled the matter does not call about it. */
export const callBackLineSchema = callBackSchema.extend({ handledHere: z.boolean() })
export type CallBackLine = z.infer<typeof callBackLineSchema>

export const callBackPageSchema = z.object({
  items: z.array(callBackLineSchema),
  next: z.string().optional(),
  /** how many are due now in all */
  due: z.int(),
})
export type CallBackPage = z.infer<typeof callBackPageSchema>

/**
 * One matter to ask about; `canRate` is false where they have rated already, and nothing more is told of that. `isOpened` once the
 * reader has opened the telephone number for this call.
 */
export const callBackDetailSchema = callBackSchema.extend({ canRate: z.boolean(), isOpened: z.boolean() })
export type CallBackDetail = z.infer<typeof callBackDetailSchema>

/** What the call brought. `said` goes to the unit; score, comment and the answer about pressure do not. */
export const callBackInputSchema = z.object({
  matterId: z.uuid(),
  round: z.int().min(1),
  result: callBackResultSchema,
  said: z.string().trim().min(1).max(SAID_MAX).optional(),
  score: scoreSchema.optional(),
  comment: z.string().trim().min(1).max(COMMENT_MAX).optional(),
  wasAskedToChange: z.boolean().optional(),
})
export type CallBackInput = z.infer<typeof callBackInputSchema>

export const recordedAtSchema = z.object({ position: z.number() })

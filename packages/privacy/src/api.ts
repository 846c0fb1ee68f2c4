import { pagePlaceSchema } from '@yiwang/kernel'
import { z } from 'zod'
import { findingSchema } from './events.ts'

/** A question about an opening as it stands; nothing of what was asked or answered. */
export const openingQuestionSchema = z.object({
  questionId: z.uuid(),
  openingId: z.uuid(),
  matterId: z.uuid(),
  askedAt: z.date(),
  /** something was written along with it */
  hasInquiry: z.boolean(),
  answerId: z.uuid().nullable(),
  answeredAt: z.date().nullable(),
  finding: findingSchema.nullable(),
  /** unit, post and name */
  answeredBy: z.string().nullable(),
})
export type OpeningQuestion = z.infer<typeof openingQuestionSchema>

/** Which of them, and where the page before ended. */
export const listQuestionsInputSchema = z.object({
  which: z.enum(['open', 'answered']),
  after: pagePlaceSchema.optional(),
  limit: z.int().min(1).max(50).default(10),
})
export type ListQuestionsInput = z.infer<typeof listQuestionsInputSchema>

/** A question on the desk of whoever answers, with the look it is about in words. */
export const questionOnDeskSchema = openingQuestionSchema.extend({
  opening: z.object({
    logtime: z.iso.datetime({ offset: true }),
    action: z.string(),
    receiver: z.string(),
    receiverSystem: z.string(),
    basis: z.string(),
  }),
  /** the reader is the one who looked, and so may not answer */
  isOwn: z.boolean(),
})

export const questionPageSchema = z.object({
  items: z.array(questionOnDeskSchema),
  next: z.string().optional(),
  /** on all pages */
  total: z.int(),
})

export const ANSWER_MAX = 1_000

const readable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

export const answerInputSchema = z.object({
  questionId: z.uuid(),
  finding: findingSchema,
  answer: z.string().trim().min(1).max(ANSWER_MAX).refine(readable),
})
export type AnswerInput = z.infer<typeof answerInputSchema>

export const questionInputSchema = z.object({ questionId: z.uuid() })
export const inquirySchema = z.object({ inquiry: z.string() })

import { channelSchema, pagePlaceSchema } from '@yiwang/kernel'
import { z } from 'zod'
import { ATTACHMENTS_MAX, receiptNumberSchema, requesterIdentitySchema, requestKindSchema } from './events.ts'
import { requestFormSchema } from './form/request-form.ts'

/** A request as lists show it: nothing a person wrote. */
export const requestSummarySchema = z.object({
  matterId: z.uuid(),
  receiptNumber: receiptNumberSchema,
  kind: requestKindSchema,
  identity: requesterIdentitySchema,
  channel: channelSchema,
  divisionCode: z.string().nullable(),
  hasContact: z.boolean(),
  attachments: z.int(),
  additions: z.int(),
  takenByPost: z.string().nullable(),
  takenByUnit: z.string().nullable(),
  occurredAt: z.date(),
  recordedAt: z.date(),
  historical: z.boolean(),
})
export type RequestSummary = z.infer<typeof requestSummarySchema>

/** A clerk's or operator's form: the person's words, the door they came through, and when that really was. */
export const takeInInputSchema = z.intersection(
  requestFormSchema,
  z.object({
    channel: z.enum(['window', 'hotline', 'visit']),
    occurredAt: z.iso.datetime({ offset: true }).optional(),
    receiptSecret: z.string().regex(/^[\w-]{22}$/),
    /** files kept under the same command id, in the order chosen */
    attachments: z.array(z.uuid()).max(ATTACHMENTS_MAX).optional(),
  }),
)
export type TakeInInput = z.infer<typeof takeInInputSchema>

/** One file for the matter that will be taken in under the same command id; a form, as files travel in forms. */
export const chosenFileInputSchema = z
  .instanceof(FormData)
  .transform((form) => Object.fromEntries(form))
  .pipe(z.object({ file: z.instanceof(File) }))

export const keptFileSchema = z.object({ fileId: z.uuid() })

export const receiptSchema = z.object({
  matterId: z.uuid(),
  receiptNumber: receiptNumberSchema,
  position: z.number(),
})

export const findByReceiptInputSchema = z.object({ receiptNumber: z.string().max(60) })

/** Keyset pages: `after` is the `next` of the page before. */
export const listRequestsInputSchema = z.object({
  after: pagePlaceSchema.optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListRequestsInput = z.infer<typeof listRequestsInputSchema>

export interface RequestPage {
  readonly items: RequestSummary[]
  readonly next?: string
}

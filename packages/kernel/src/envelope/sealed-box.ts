import { z } from 'zod'

/**
 * Personal fields of one subject in one event, sealed under that subject's key (HPKE, RFC 9180). Only the names of the
 * fields, why each is kept (目的) and how long (保存期限, ISO 8601 duration) are in the clear.
 */
export const sealedBoxSchema = z.object({
  v: z.literal(1),
  subjectId: z.uuid(),
  epk: z.string().regex(/^[\w-]{43}$/),
  ct: z.string().regex(/^[\w-]+$/),
  fields: z.record(z.string(), z.object({ purpose: z.string(), retention: z.string().regex(/^P/) })),
})
export type SealedBox = z.infer<typeof sealedBoxSchema>

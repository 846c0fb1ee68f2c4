import { createHash } from 'node:crypto'
import type { SealedReply } from '@yiwang/sealing'
import { z } from 'zod'

/** Subject the holder of data answers on. */
export const QUERY_SUBJECT = 'svc.sharing.query'

const sealedSchema = z.object({ v: z.literal(1), epk: z.string().max(64), ct: z.string().max(8_000) })

/** What crosses the bus: the person asked about is only inside the seal, which the token binds. */
export const queryCallSchema = z.strictObject({
  queryId: z.uuid(),
  grantId: z.uuid(),
  matterId: z.uuid(),
  token: z.string().max(4_000),
  sealed: sealedSchema,
})
export type QueryCall = z.infer<typeof queryCallSchema>

/** Inside the seal of a query. */
export const questionSchema = z.strictObject({
  field: z.string().max(40),
  subjectKey: z.strictObject({ idCard: z.string().max(40) }),
  replyKey: z.string().regex(/^[\w-]{43}$/),
})
export type Question = z.infer<typeof questionSchema>

export const queryReplySchema = z.object({ sealed: sealedSchema })

/** What the two seals of one query are bound to. */
export function sealInfo(part: 'question' | 'answer', queryId: string): string {
  return `sharing.query ${part} ${queryId}`
}

/** SHA-256 of a sealed question, hex: the token's `bodyHash`. */
export function hashOfSealed({ epk, ct }: SealedReply): string {
  return createHash('sha256').update(`${epk}.${ct}`).digest('hex')
}

import { PrivacyError } from '@yiwang/privacy/contracts'
import type { z } from 'zod'

/** A call in the shape its service takes; throws PrivacyError('request_invalid') naming the part. */
export function parseCall<Call>(schema: z.ZodType<Call>, body: unknown): Call {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new PrivacyError('request_invalid', parsed.error.issues[0]?.path.join('.'))
}

import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** Which app may hand these keys to people it has just met. */
export const keyPoolSchema = z.enum(['portal', 'console', 'import'])
export type KeyPool = z.infer<typeof keyPoolSchema>

export const KEYS_PER_EVENT_MAX = 500

export const publicKeySchema = z.string().regex(/^[\w-]{43}$/)

export const SubjectKeysIssued = defineEvent({
  type: 'privacy.subject-keys-issued.v1',
  lane: 'open',
  title: '发放密封公钥',
  schema: z.object({
    pool: keyPoolSchema.describe('哪个应用可以使用'),
    keys: z
      .array(
        z.object({
          subjectId: z.uuid().describe('还没有分配给任何人的主体标识'),
          publicKey: publicKeySchema.describe('X25519 公钥，32 字节 base64url；私钥只在保管库'),
        }),
      )
      .min(1)
      .max(KEYS_PER_EVENT_MAX)
      .describe('公钥'),
  }),
  sample: {
    pool: 'portal',
    keys: [{ subjectId: '019a5b0c-0000-7000-8000-00000000005a', publicKey: 'A'.repeat(43) }],
  },
})
export type SubjectKeysIssued = DataOf<typeof SubjectKeysIssued>

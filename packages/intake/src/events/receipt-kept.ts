import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/**
 * Somebody keeps a receipt in their account. It names neither matter nor account: places of one account look like any
 * others, and only who is signed in can have them found and opened.
 */
export const ReceiptKept = defineEvent({
  type: 'intake.receipt-kept.v1',
  lane: 'open',
  title: '收存回执',
  schema: z.object({
    place: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('存放的位置，由账号和门户的密钥推导，互相看不出属于同一个人'),
    sealed: z
      .string()
      .regex(/^[\w-]{40,400}$/)
      .describe('密封：回执编号与回执密钥，只有本人登录时门户才能打开'),
  }),
  sample: { place: 'c'.repeat(64), sealed: 'A'.repeat(120) },
})
export type ReceiptKept = DataOf<typeof ReceiptKept>

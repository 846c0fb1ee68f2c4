import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { sampleBox } from './sample-box.ts'

/** How an identity was checked; today by a code sent to a mobile number, which is registered under its holder's name. */
export const verificationMethodSchema = z.enum(['phone-code'])

export const RequesterVerified = defineEvent({
  type: 'intake.requester-verified.v1',
  lane: 'open',
  title: '诉求人补充实名',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    method: verificationMethodSchema.describe('核实方式'),
    contact: sealedBoxSchema.describe('密封：称呼 name、核实过的电话 phone'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    method: 'phone-code',
    contact: sampleBox('name', 'phone'),
  },
})
export type RequesterVerified = DataOf<typeof RequesterVerified>

import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { SAMPLE_MATTER, SAMPLE_WORKER, sampleBox, unitIdSchema, workerSchema } from './fields.ts'

/** How somebody tried to reach the person. */
export const contactWaySchema = z.enum(['phone', 'visit', 'other'])
export type ContactWay = z.infer<typeof contactWaySchema>

/** What came of it; nothing here judges the person. */
export const contactOutcomeSchema = z.enum(['reached', 'not-answered', 'not-convenient', 'details-wrong'])
export type ContactOutcome = z.infer<typeof contactOutcomeSchema>

export const ContactRecorded = defineEvent({
  type: 'casework.contact-recorded.v1',
  lane: 'open',
  title: '联系记录',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    unitId: unitIdSchema.describe('联系诉求人的单位标识'),
    way: contactWaySchema.describe('方式：电话、上门、其他；什么时候联系的见发生时间'),
    outcome: contactOutcomeSchema.describe('结果：联系上了、没有接通（没有见到）、当时不方便、联系方式不对'),
    talk: sealedBoxSchema.optional().describe('密封：联系情况 talk，诉求人看得到'),
    by: workerSchema.describe('联系人'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    unitId: 'chengguan',
    way: 'phone',
    outcome: 'not-answered',
    talk: sampleBox('talk'),
    by: SAMPLE_WORKER,
  },
})
export type ContactRecorded = DataOf<typeof ContactRecorded>

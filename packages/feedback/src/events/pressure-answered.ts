import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** Kept apart from the call-back itself: those who may have put the pressure on read that one. */
export const PressureAnswered = defineEvent({
  type: 'feedback.pressure-answered.v1',
  lane: 'open',
  title: '是否有人要求改口',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    round: z.int().min(1).describe('对第几次答复的回访'),
    wasAskedToChange: z.boolean().describe('诉求人说有没有人要求改口或者改评价；承办单位看不到'),
  }),
  sample: { matterId: '019a5b0c-0000-7000-8000-000000000001', round: 1, wasAskedToChange: false },
})
export type PressureAnswered = DataOf<typeof PressureAnswered>

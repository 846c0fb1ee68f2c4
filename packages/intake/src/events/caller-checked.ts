import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { callerCheckSchema } from './caller-check.ts'
import { takenBySchema } from './fields.ts'

export const CallerChecked = defineEvent({
  type: 'intake.caller-checked.v1',
  lane: 'open',
  title: '核对来电来访的人',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    check: callerCheckSchema.describe('核对的是什么；回答的内容不保存'),
    isMatched: z.boolean().describe('对上了没有；没有对上，什么都不告诉'),
    by: takenBySchema
      .omit({ check: true })
      .extend({ name: z.string().min(1).max(40).describe('姓名') })
      .describe('核对的人'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    check: 'day',
    isMatched: true,
    by: { name: '李想', post: '话务岗', unit: '青禾县 12345 热线服务中心' },
  },
})
export type CallerChecked = DataOf<typeof CallerChecked>

import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** What came out: the look was needed, it was not and has consequences, or others have to find out. */
export const findingSchema = z.enum(['needed', 'not-needed', 'handed-on'])
export type Finding = z.infer<typeof findingSchema>

/** Who answers, as the person reads it: somebody who answers for data or audit, and did not look themselves. */
export const answeredBySchema = z.object({
  name: z.string().max(60).describe('姓名'),
  post: z.string().max(60).describe('岗位'),
  unit: z.string().max(120).describe('单位名称'),
})
export type AnsweredBy = z.infer<typeof answeredBySchema>

export const OpeningAnswered = defineEvent({
  type: 'privacy.opening-answered.v1',
  lane: 'open',
  title: '说明一次查看',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    openingId: z.uuid().describe('被问到的那次查看'),
    questionId: z.uuid().describe('所回答的询问，即 opening-questioned 事件的标识'),
    finding: findingSchema.describe('结论：工作需要、不该看、移交核查'),
    answer: sealedBoxSchema.describe('密封：给当事人的说明 answer'),
    by: answeredBySchema.describe('作出说明的人，不是查看的人'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    openingId: '019a5b0c-0000-7000-8000-0000000000e1',
    questionId: '019a5b0c-0000-7000-8000-0000000000e2',
    finding: 'needed',
    answer: {
      v: 1,
      subjectId: '019a5b0c-0000-7000-8000-00000000005a',
      epk: 'A'.repeat(43),
      ct: 'A'.repeat(384),
      fields: { answer: { purpose: '说明谁为什么看过您的信息', retention: 'P3Y' } },
    },
    by: { name: '苏敏', post: '数据管理岗', unit: '青禾县数据局' },
  },
})
export type OpeningAnswered = DataOf<typeof OpeningAnswered>

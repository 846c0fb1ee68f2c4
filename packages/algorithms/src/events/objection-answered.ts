import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** What came of the review: it was right, it has been sent elsewhere, or it is too late to move it. */
export const reviewFindingSchema = z.enum(['upheld', 'changed', 'too-late'])
export type ReviewFinding = z.infer<typeof reviewFindingSchema>

export const ObjectionAnswered = defineEvent({
  type: 'algorithms.objection-answered.v1',
  lane: 'open',
  title: '复核派单异议',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    dispatchId: z.uuid().describe('所异议的派单'),
    objectionId: z.uuid().describe('所复核的异议，即 dispatch-objected 事件的标识'),
    finding: reviewFindingSchema.describe('结论：维持、已改派、已签收不能再改派'),
    explanation: sealedBoxSchema.describe('密封：给当事人的理由 explanation'),
    by: z
      .object({
        name: z.string().max(60).describe('姓名'),
        post: z.string().max(60).describe('岗位'),
        unit: z.string().max(120).describe('单位名称'),
      })
      .describe('复核的人，不是派单的岗位'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    dispatchId: '019a5b0c-0000-7000-8000-0000000000d1',
    objectionId: '019a5b0c-0000-7000-8000-0000000000d2',
    finding: 'upheld',
    explanation: {
      v: 1,
      subjectId: '019a5b0c-0000-7000-8000-00000000005a',
      epk: 'A'.repeat(43),
      ct: 'A'.repeat(384),
      fields: { explanation: { purpose: '说明派单异议的复核结果', retention: 'P3Y' } },
    },
    by: { name: '沈洁', post: '派单岗（二班）', unit: '青禾县 12345 热线服务中心' },
  },
})
export type ObjectionAnswered = DataOf<typeof ObjectionAnswered>

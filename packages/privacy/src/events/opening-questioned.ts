import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

/** The person asks why somebody, or a machine, looked at their data, or at the course of their matter. */
export const OpeningQuestioned = defineEvent({
  type: 'privacy.opening-questioned.v1',
  lane: 'open',
  title: '询问一次查看',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    openingId: z.uuid().describe('被问到的那次查看，即 personal-data-opened 或 matter-inspected 事件的标识'),
    subjectId: z.uuid().optional().describe('询问的人的主体标识，说明密封给他；旧记录没有'),
    inquiry: sealedBoxSchema.optional().describe('密封：想问的话 inquiry；不写也可以问'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    openingId: '019a5b0c-0000-7000-8000-0000000000e1',
  },
})
export type OpeningQuestioned = DataOf<typeof OpeningQuestioned>

import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { ATTACHMENTS_MAX, attachmentSchema, takenBySchema } from './fields.ts'
import { sampleBox } from './sample-box.ts'

export const InformationAdded = defineEvent({
  type: 'intake.information-added.v1',
  lane: 'open',
  title: '补充说明',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    content: sealedBoxSchema.describe('密封：补充内容 narrative'),
    questionEventId: z.uuid().optional().describe('回答的是哪个提问，提问事件的标识'),
    attachments: z.array(attachmentSchema).max(ATTACHMENTS_MAX).default([]).describe('附件'),
    takenBy: takenBySchema.optional().describe('窗口或热线代为录入的岗位'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    content: sampleBox('narrative'),
    attachments: [],
  },
})
export type InformationAdded = DataOf<typeof InformationAdded>

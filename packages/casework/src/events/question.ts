import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { SAMPLE_CAUSE, SAMPLE_MATTER, SAMPLE_WORKER, sampleBox, workerSchema } from './fields.ts'

export const QuestionAsked = defineEvent({
  type: 'casework.question-asked.v1',
  lane: 'open',
  title: '请诉求人补充',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    question: sealedBoxSchema.describe('密封：请诉求人补充什么 question'),
    by: workerSchema.describe('提问人'),
  }),
  sample: { matterId: SAMPLE_MATTER, question: sampleBox('question'), by: SAMPLE_WORKER },
})
export type QuestionAsked = DataOf<typeof QuestionAsked>

export const QuestionAnswered = defineEvent({
  type: 'casework.question-answered.v1',
  lane: 'open',
  title: '收到补充',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    questionEventId: z.uuid().describe('提问事件的标识'),
    additionEventId: z.uuid().describe('诉求人补充说明事件的标识'),
  }),
  sample: { matterId: SAMPLE_MATTER, questionEventId: SAMPLE_CAUSE, additionEventId: SAMPLE_CAUSE },
})
export type QuestionAnswered = DataOf<typeof QuestionAnswered>

export const QuestionWithdrawn = defineEvent({
  type: 'casework.question-withdrawn.v1',
  lane: 'open',
  title: '不用补充了',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    questionEventId: z.uuid().describe('提问事件的标识'),
    by: workerSchema.describe('收回提问的人'),
  }),
  sample: { matterId: SAMPLE_MATTER, questionEventId: SAMPLE_CAUSE, by: SAMPLE_WORKER },
})
export type QuestionWithdrawn = DataOf<typeof QuestionWithdrawn>

import { takenBySchema } from '@yiwang/intake/contracts'
import { defineEvent, sealedBoxSchema, type DataOf, type Titles } from '@yiwang/kernel'
import { z } from 'zod'

export const resultSchema = z.enum(['solved', 'partly', 'not'])
export type Result = z.infer<typeof resultSchema>

export const RESULT_TITLES: Titles<Result> = {
  'zh-CN': { solved: '解决了', partly: '部分解决', not: '没有解决' },
  en: { solved: 'Solved', partly: 'Partly solved', not: 'Not solved' },
}

export const ResultConfirmed = defineEvent({
  type: 'feedback.result-confirmed.v1',
  lane: 'open',
  title: '确认结果',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    result: resultSchema.describe('诉求人认为问题是否解决'),
    round: z.int().min(1).describe('对第几次答复的确认'),
    said: sealedBoxSchema.optional().describe('密封：诉求人说哪里没有解决 said，转给承办单位'),
    takenBy: takenBySchema.optional().describe('窗口或热线代为录入的岗位'),
  }),
  sample: { matterId: '019a5b0c-0000-7000-8000-000000000001', result: 'solved', round: 1 },
})
export type ResultConfirmed = DataOf<typeof ResultConfirmed>

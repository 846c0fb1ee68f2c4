import { workerSchema } from '@yiwang/casework/contracts'
import { defineEvent, sealedBoxSchema, type DataOf, type Titles } from '@yiwang/kernel'
import { z } from 'zod'
import { RESULT_TITLES, resultSchema } from './result-confirmed.ts'

/** What a call-back brought: the person's own word, or that they were not reached. */
export const callBackResultSchema = z.enum([...resultSchema.options, 'unreachable'])
export type CallBackResult = z.infer<typeof callBackResultSchema>

export const CALL_BACK_RESULT_TITLES: Titles<CallBackResult> = {
  'zh-CN': { ...RESULT_TITLES['zh-CN'], unreachable: '没有联系上' },
  en: { ...RESULT_TITLES.en, unreachable: 'Not reached' },
}

export const CallBackRecorded = defineEvent({
  type: 'feedback.call-back-recorded.v1',
  lane: 'open',
  title: '回访',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    round: z.int().min(1).describe('对第几次答复的回访'),
    attempt: z.int().min(1).describe('这次答复之后的第几次回访'),
    result: callBackResultSchema.describe('诉求人认为问题是否解决；没有联系上'),
    said: sealedBoxSchema.optional().describe('密封：诉求人对结果说了什么 said，转给承办单位'),
    by: workerSchema.describe('回访人，属热线机构，不是承办单位'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    round: 1,
    attempt: 1,
    result: 'solved',
    by: { name: '何静', post: '回访岗', unit: '青禾县 12345 热线服务中心', officePhone: '12345' },
  },
})
export type CallBackRecorded = DataOf<typeof CallBackRecorded>

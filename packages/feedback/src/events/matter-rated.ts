import { defineEvent, sealedBoxSchema, type DataOf, type Titles } from '@yiwang/kernel'
import { z } from 'zod'

/** 好差评's five levels, 5 = 非常满意; 1 and 2 count as bad ratings (差评). */
export const SCORE_TITLES: Titles<1 | 2 | 3 | 4 | 5> = {
  'zh-CN': { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  en: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly satisfied', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
}

export const scoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Score = z.infer<typeof scoreSchema>

export const MatterRated = defineEvent({
  type: 'feedback.matter-rated.v1',
  lane: 'open',
  title: '评价',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    score: scoreSchema.describe('5 非常满意、4 满意、3 基本满意、2 不满意、1 非常不满意'),
    comment: sealedBoxSchema.optional().describe('密封：评价留言 comment'),
  }),
  sample: { matterId: '019a5b0c-0000-7000-8000-000000000001', score: 5 },
})
export type MatterRated = DataOf<typeof MatterRated>

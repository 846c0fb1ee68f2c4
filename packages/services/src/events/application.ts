import { defineEvent, limitSchema, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { codeSchema, fieldNameSchema } from '../item.ts'
import { prefilledSchema, SAMPLE_MATTER, samplePrefilled, takenBySchema } from './fields.ts'

export const ApplicationStarted = defineEvent({
  type: 'services.application-started.v1',
  lane: 'open',
  title: '开始申请',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    itemCode: codeSchema.describe('办理事项标识'),
    itemName: z.string().min(1).max(40).describe('办理事项名称'),
    unitId: codeSchema.describe('受理单位标识'),
    takenBy: takenBySchema.describe('受理岗位'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    itemCode: 'old-age-allowance',
    itemName: '高龄津贴申领',
    unitId: 'window',
    takenBy: { post: '综合窗口', unit: '青禾县便民服务中心' },
  },
})
export type ApplicationStarted = DataOf<typeof ApplicationStarted>

export const FieldPrefilled = defineEvent({
  type: 'services.field-prefilled.v1',
  lane: 'open',
  title: '用共享数据预填',
  schema: z.object({ matterId: z.uuid().describe('事项标识'), ...prefilledSchema.shape }),
  sample: { matterId: SAMPLE_MATTER, ...samplePrefilled },
})
export type FieldPrefilled = DataOf<typeof FieldPrefilled>

export const ApplicationSubmitted = defineEvent({
  type: 'services.application-submitted.v1',
  lane: 'open',
  title: '提交申请',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    itemCode: codeSchema.describe('办理事项标识'),
    itemName: z.string().min(1).max(40).describe('办理事项名称'),
    form: sealedBoxSchema.describe('密封：表单内容'),
    prefilled: z.array(prefilledSchema).max(30).describe('由共享数据预填并经申请人确认的字段'),
    left: z.array(fieldNameSchema).max(30).describe('申请人选择不填的字段'),
    limit: limitSchema.describe('办理时限及依据'),
    deadline: z.iso.datetime({ offset: true }).describe('应办结的最后时刻'),
    deadlineIsEstimate: z.boolean().describe('放假安排尚未公布，暂按周历估算'),
    takenBy: takenBySchema.describe('受理岗位'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    itemCode: 'old-age-allowance',
    itemName: '高龄津贴申领',
    form: {
      v: 1,
      subjectId: '019a5b0c-0000-7000-8000-00000000005a',
      epk: 'A'.repeat(43),
      ct: 'A'.repeat(64),
      fields: { name: { purpose: '确认申请人', retention: 'P10Y' } },
    },
    prefilled: [samplePrefilled],
    left: ['phone'],
    limit: { amount: 20, unit: 'working-day', basis: '示例依据', effectiveFrom: '2026-01-01' },
    deadline: '2026-12-21T15:59:59.000Z',
    deadlineIsEstimate: false,
    takenBy: { post: '综合窗口', unit: '青禾县便民服务中心' },
  },
})
export type ApplicationSubmitted = DataOf<typeof ApplicationSubmitted>

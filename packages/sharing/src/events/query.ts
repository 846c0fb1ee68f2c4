import { defineEvent, type DataOf } from '@yiwang/kernel'
import { codeSchema, fieldNameSchema } from '@yiwang/services/contracts'
import { z } from 'zod'
import { refusalSchema } from '../refusals.ts'
import { byPostSchema, SAMPLE_GRANT, SAMPLE_MATTER } from './fields.ts'

const SAMPLE_QUERY = '019a5b0c-0000-7000-8000-0000000000c1'
const sampleClerk = { post: '综合窗口', unit: '青禾县便民服务中心' }

export const DataProvided = defineEvent({
  type: 'sharing.data-provided.v1',
  lane: 'open',
  title: '提供共享数据',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    grantId: z.uuid().describe('授权标识'),
    dataSetId: codeSchema.describe('数据集标识'),
    dataSet: z.string().min(1).max(60).describe('数据集名称'),
    provider: z.string().min(1).max(60).describe('提供单位'),
    field: fieldNameSchema.describe('字段标识'),
    fieldTitle: z.string().min(1).max(30).describe('字段名称'),
    source: z.string().min(1).max(200).describe('给人看的来源说明'),
    purpose: z.string().min(1).max(60).describe('用途'),
    queryId: z.uuid().describe('查询标识'),
    asOf: z.iso.datetime({ offset: true }).describe('数据更新时间'),
    by: byPostSchema.describe('查询岗位'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    grantId: SAMPLE_GRANT,
    dataSetId: 'social-security-card',
    dataSet: '社会保障卡持卡信息',
    provider: '青禾县人力资源和社会保障局',
    field: 'payoutAccount',
    fieldTitle: '社会保障卡银行账号',
    source: '青禾县人力资源和社会保障局「社会保障卡持卡信息」，数据截至2026年11月1日',
    purpose: '高龄津贴申领',
    queryId: SAMPLE_QUERY,
    asOf: '2026-11-01T00:00:00.000Z',
    by: sampleClerk,
  },
})
export type DataProvided = DataOf<typeof DataProvided>

export const QueryRefused = defineEvent({
  type: 'sharing.query-refused.v1',
  lane: 'inner',
  title: '拒绝共享查询',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    grantId: z.uuid().describe('授权标识'),
    field: fieldNameSchema.describe('字段标识'),
    refusal: refusalSchema.describe('拒绝的理由'),
    queryId: z.uuid().describe('查询标识'),
    by: byPostSchema.describe('查询岗位'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    grantId: SAMPLE_GRANT,
    field: 'payoutAccount',
    refusal: 'grant_expired',
    queryId: SAMPLE_QUERY,
    by: sampleClerk,
  },
})
export type QueryRefused = DataOf<typeof QueryRefused>

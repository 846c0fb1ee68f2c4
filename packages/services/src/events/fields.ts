import { z } from 'zod'
import { codeSchema, fieldNameSchema } from '../item.ts'

/** The post and unit that acted, as a citizen may read it. */
export const takenBySchema = z.object({
  post: z.string().min(1).max(60).describe('岗位名称'),
  unit: z.string().min(1).max(120).describe('单位名称'),
})

/** A field taken over from a shared data set, with where it came from; never its value. */
export const prefilledSchema = z.object({
  field: fieldNameSchema.describe('表单字段'),
  grantId: z.uuid().describe('共享授权标识'),
  dataSetId: codeSchema.describe('数据集标识'),
  dataSet: z.string().min(1).max(60).describe('数据集名称'),
  provider: z.string().min(1).max(60).describe('提供单位'),
  asOf: z.iso.datetime({ offset: true }).describe('数据更新时间'),
  providedEventId: z.uuid().describe('提供数据这件事的事件标识'),
})
export type Prefilled = z.infer<typeof prefilledSchema>

export const SAMPLE_MATTER = '019a5b0c-0000-7000-8000-000000000001'

export const samplePrefilled: Prefilled = {
  field: 'payoutAccount',
  grantId: '019a5b0c-0000-7000-8000-0000000000a1',
  dataSetId: 'social-security-card',
  dataSet: '社会保障卡持卡信息',
  provider: '青禾县人力资源和社会保障局',
  asOf: '2026-11-01T00:00:00.000Z',
  providedEventId: '019a5b0c-0000-7000-8000-0000000000e1',
}

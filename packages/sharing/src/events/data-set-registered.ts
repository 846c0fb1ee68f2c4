import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { dataSetSchema } from '../catalogue.ts'
import { byPostSchema, sampleBy } from './fields.ts'

export const DataSetRegistered = defineEvent({
  type: 'sharing.data-set-registered.v1',
  lane: 'inner',
  title: '登记共享数据目录',
  schema: z.object({ dataSet: dataSetSchema.describe('目录条目'), by: byPostSchema.describe('登记岗位') }),
  sample: {
    dataSet: {
      dataSetId: 'social-security-card',
      name: '社会保障卡持卡信息',
      provider: { unitId: 'renshe', name: '青禾县人力资源和社会保障局' },
      collector: '青禾县人力资源和社会保障局',
      responsiblePost: '数据管理岗',
      fields: [{ name: 'payoutAccount', title: '社会保障卡银行账号' }],
      format: '接口查询',
      updateFrequency: '每日',
      attribute: 'conditional',
      way: '逐人逐项查询',
      conditions: { scope: '本县持卡人', use: '发放待遇' },
      classification: 'important',
      queryKey: 'A'.repeat(43),
    },
    by: sampleBy,
  },
})
export type DataSetRegistered = DataOf<typeof DataSetRegistered>

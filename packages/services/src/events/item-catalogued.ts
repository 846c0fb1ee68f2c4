import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { cataloguedItemSchema } from '../catalogued-item.ts'

export const ItemCatalogued = defineEvent({
  type: 'services.item-catalogued.v1',
  lane: 'open',
  title: '收录事项',
  schema: z.object({ item: cataloguedItemSchema.describe('来源目录中的事项') }),
  sample: {
    item: {
      source: 'sample',
      code: '1100-1',
      name: '示例事项',
      unitName: '示例局',
      audience: ['自然人'],
      materials: ['申请表'],
      limit: { amount: 20, unit: 'working-day', basis: '示例', effectiveFrom: '2026-01-01' },
      promised: { amount: 5, unit: 'working-day', basis: '示例', effectiveFrom: '2026-01-01' },
      place: '政务服务大厅 1 号窗口',
    },
  },
})
export type ItemCatalogued = DataOf<typeof ItemCatalogued>

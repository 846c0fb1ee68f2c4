import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { itemSchema } from '../item.ts'

export const ItemListed = defineEvent({
  type: 'services.item-listed.v1',
  lane: 'open',
  title: '公布事项',
  schema: z.object({ item: itemSchema.describe('事项') }),
  sample: {
    item: {
      itemCode: 'sample-item',
      name: '示例事项',
      unitId: 'minzheng',
      unitName: '青禾县民政局',
      audience: '本县居民',
      bases: ['示例依据'],
      doors: ['window'],
      materials: [],
      limit: { amount: 20, unit: 'working-day', basis: '示例依据', effectiveFrom: '2026-01-01' },
      fee: '不收费',
      fields: [
        {
          name: 'name',
          title: '姓名',
          kind: 'text',
          maxLength: 30,
          asking: { kind: 'required-by-law', basis: '示例依据第一条' },
          purpose: '确认申请人',
          retention: 'P10Y',
        },
      ],
    },
  },
})
export type ItemListed = DataOf<typeof ItemListed>

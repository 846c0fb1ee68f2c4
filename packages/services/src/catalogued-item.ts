import { limitSchema } from '@yiwang/kernel'
import { z } from 'zod'

/**
 * An item as another platform's catalogue tells of it: enough to find it and to know where to go. It cannot be applied for
 * here before somebody lists it with its form.
 */
export const cataloguedItemSchema = z.object({
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
    .describe('来源目录'),
  code: z.string().min(1).max(100).describe('来源目录中的事项编码'),
  name: z.string().min(1).max(200).describe('事项名称'),
  unitName: z.string().min(1).max(100).describe('实施单位名称'),
  itemKind: z.string().max(2_000).optional().describe('事项类型'),
  audience: z.array(z.string().max(500)).max(50).describe('谁可以办'),
  materials: z.array(z.string().max(500)).max(100).describe('材料'),
  limit: limitSchema.optional().describe('规定时限'),
  promised: limitSchema.optional().describe('承诺时限'),
  place: z.string().max(2_000).optional().describe('办理地点'),
  phone: z.string().max(2_000).optional().describe('咨询电话'),
  conditions: z.string().max(2_000).optional().describe('受理条件'),
  link: z.string().max(2_000).optional().describe('原文链接'),
})
export type CataloguedItem = z.infer<typeof cataloguedItemSchema>

/** Names an item across sources. */
export const catalogueKey = ({ source, code }: Pick<CataloguedItem, 'source' | 'code'>): string => `${source}:${code}`

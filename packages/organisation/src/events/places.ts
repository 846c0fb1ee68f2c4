import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

export const divisionLevelSchema = z.enum(['province', 'prefecture', 'county', 'town', 'community'])
export type DivisionLevel = z.infer<typeof divisionLevelSchema>

export const DivisionRegistered = defineEvent({
  type: 'organisation.division-registered.v1',
  lane: 'open',
  title: '登记行政区划',
  schema: z.object({
    code: z
      .string()
      .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
      .describe('区划代码：省、市、县 6 位，乡镇街道 9 位，村社区 12 位'),
    name: z.string().min(1).max(60).describe('名称'),
    level: divisionLevelSchema.describe('层级'),
    parentCode: z.string().optional().describe('上级区划代码'),
    validFrom: z.iso.date().describe('代码自何日起使用（代码会随区划调整而变）'),
  }),
  sample: { code: '990101001', name: '清河街道', level: 'town', parentCode: '990101', validFrom: '2026-01-01' },
})
export type DivisionRegistered = DataOf<typeof DivisionRegistered>

export const GridRegistered = defineEvent({
  type: 'organisation.grid-registered.v1',
  lane: 'inner',
  title: '登记网格',
  schema: z.object({
    code: z
      .string()
      .regex(/^\d{15}$/)
      .describe('单元网格代码 15 位（GB/T 30428）'),
    name: z.string().min(1).max(60).describe('名称'),
    communityCode: z
      .string()
      .regex(/^\d{12}$/)
      .describe('所属村、社区的区划代码'),
  }),
  sample: { code: '990101001001001', name: '桥东社区第一网格', communityCode: '990101001001' },
})
export type GridRegistered = DataOf<typeof GridRegistered>

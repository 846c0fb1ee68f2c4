import { codeSchema, fieldNameSchema } from '@yiwang/services/contracts'
import type { Titles } from '@yiwang/kernel'
import { z } from 'zod'

const name = z.string().min(1).max(60)

export const unitRefSchema = z.object({ unitId: codeSchema.describe('单位标识'), name: name.describe('单位名称') })

/** Sharing attribute (共享属性): 无条件共享, 有条件共享, 不予共享. */
export const attributeSchema = z.enum(['unconditional', 'conditional', 'withheld'])
export type Attribute = z.infer<typeof attributeSchema>

export const ATTRIBUTE_TITLES: Titles<Attribute> = {
  'zh-CN': { unconditional: '无条件共享', conditional: '有条件共享', withheld: '不予共享' },
  en: { unconditional: 'Shared', conditional: 'Shared on conditions', withheld: 'Not shared' },
}

/** A catalogue entry (政务数据目录, 政务数据共享条例): what is held, by whom, and on what terms it is shared. */
export const dataSetSchema = z.object({
  dataSetId: codeSchema.describe('数据集标识'),
  name: name.describe('数据集名称'),
  provider: unitRefSchema.describe('提供单位（数据保管责任方）'),
  collector: name.describe('采集单位'),
  responsiblePost: name.describe('责任岗位'),
  fields: z
    .array(
      z.object({ name: fieldNameSchema.describe('字段标识'), title: z.string().min(1).max(30).describe('字段名称') }),
    )
    .min(1)
    .max(50)
    .describe('字段'),
  format: z.string().min(1).max(40).describe('数据格式'),
  updateFrequency: z.string().min(1).max(40).describe('更新频率'),
  attribute: attributeSchema.describe('共享属性'),
  way: z.string().min(1).max(40).describe('共享方式'),
  conditions: z
    .object({
      scope: z.string().min(1).max(200).describe('共享范围'),
      use: z.string().min(1).max(200).describe('使用用途'),
    })
    .optional()
    .describe('有条件共享的条件'),
  withheldBasis: z.string().min(1).max(200).optional().describe('不予共享所依据的法律、行政法规或国务院决定'),
  classification: z.enum(['general', 'important', 'core']).describe('数据分级：一般、重要、核心'),
  queryKey: z
    .string()
    .regex(/^[\w-]{43}$/)
    .describe('查询加密公钥（X25519）'),
})
export type DataSet = z.infer<typeof dataSetSchema>

/** A grant (共享授权): who may ask for which fields, for which item, within what scope, until when. */
export const grantSchema = z.object({
  grantId: z.uuid().describe('授权标识'),
  dataSetId: codeSchema.describe('数据集标识'),
  requester: unitRefSchema.describe('申请单位'),
  actingUnitIds: z.array(codeSchema).max(20).describe('代为受理的窗口单位'),
  itemCode: codeSchema.describe('用于哪个事项'),
  itemName: z.string().min(1).max(40).describe('事项名称'),
  fields: z.array(fieldNameSchema).min(1).max(50).describe('可以查询的字段'),
  scope: z
    .object({
      text: z.string().min(1).max(200).describe('范围'),
      divisionPrefix: z
        .string()
        .regex(/^\d{2,12}$/)
        .optional()
        .describe('只限这一区划内的人'),
    })
    .describe('共享范围'),
  basis: z.string().min(1).max(200).describe('申请依据'),
  scenario: z.string().min(1).max(200).describe('使用场景'),
  validFrom: z.iso.datetime({ offset: true }).describe('生效时间'),
  validUntil: z.iso.datetime({ offset: true }).describe('失效时间'),
  maxPerHour: z.int().min(1).max(100_000).describe('每小时最多查询次数'),
})
export type Grant = z.infer<typeof grantSchema>

/** The purpose a query's token must state for a grant. */
export function purposeOf(itemCode: string): string {
  return `item:${itemCode}`
}

import { limitSchema } from '@yiwang/kernel'
import { z } from 'zod'

/** A unit, item or data set is named by a short readable code that never changes. */
export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

export const fieldNameSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)

/**
 * Why a form may ask for something (个人信息保护法 arts. 6, 13, 14): either a rule requires it, or the person may leave it
 * empty and is served the same. There is no third kind.
 */
export const askingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('required-by-law'),
    basis: z.string().min(1).max(200).describe('依据：法律、法规、规章或规范性文件的名称和条款'),
  }),
  z.object({
    kind: z.literal('may-refuse'),
    consequence: z.string().min(1).max(120).describe('不填会怎样，例如「不填也同样办理」'),
  }),
])
export type Asking = z.infer<typeof askingSchema>

/** Where a field's value is already held, so that nobody is asked to bring or type it again. */
export const sharedSourceSchema = z.object({
  dataSetId: codeSchema.describe('共享数据集标识'),
  field: fieldNameSchema.describe('数据集中的字段'),
})

export const formFieldSchema = z.object({
  name: fieldNameSchema.describe('字段标识'),
  title: z.string().min(1).max(30).describe('字段名称'),
  kind: z.enum(['text', 'id-card', 'phone', 'account', 'choice']).describe('填写方式'),
  choices: z.array(z.string().min(1).max(30)).max(20).optional().describe('可选的答案'),
  maxLength: z.int().min(1).max(500).describe('最多几个字'),
  asking: askingSchema.describe('为什么可以问'),
  purpose: z.string().min(1).max(60).describe('用途'),
  retention: z
    .string()
    .regex(/^P\d+[YMD]$/)
    .describe('保存期限'),
  sharedFrom: sharedSourceSchema.optional().describe('可由数据共享取得'),
})
export type FormField = z.infer<typeof formFieldSchema>

export const materialSchema = z.object({
  title: z.string().min(1).max(60).describe('材料名称'),
  kind: z.enum(['shown', 'shared']).describe('出示原件，或由数据共享取得、不用带'),
  basis: z.string().min(1).max(200).describe('依据'),
})

/** A service item (政务服务事项) as the catalogue lists it. */
export const itemSchema = z.object({
  itemCode: codeSchema.describe('事项标识'),
  name: z.string().min(1).max(40).describe('事项名称'),
  unitId: codeSchema.describe('实施单位标识'),
  unitName: z.string().min(1).max(60).describe('实施单位名称'),
  audience: z.string().min(1).max(200).describe('谁可以办'),
  bases: z.array(z.string().min(1).max(200)).min(1).describe('设定依据'),
  doors: z
    .array(z.enum(['window', 'portal', 'phone', 'home-visit']))
    .min(1)
    .describe('办理渠道'),
  materials: z.array(materialSchema).describe('材料'),
  limit: limitSchema.describe('法定或规定的办理时限'),
  promised: limitSchema.optional().describe('承诺时限，不得长于规定时限'),
  fee: z.string().max(60).describe('收费'),
  fields: z.array(formFieldSchema).min(1).max(30).describe('表单字段'),
})
export type Item = z.infer<typeof itemSchema>

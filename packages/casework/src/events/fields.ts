import { attachmentSchema, ATTACHMENTS_MAX } from '@yiwang/intake/contracts'
import type { SealedBox } from '@yiwang/kernel'
import { z } from 'zod'

export const unitIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

const post = z.string().min(1).max(40)
const unit = z.string().min(1).max(60)
const phone = z.string().regex(/^[0-9][0-9-]{2,19}$/)

/** The worker who acted, as a citizen may read it: name, post, unit and office telephone, never an account. */
export const workerSchema = z.object({
  name: z.string().min(1).max(40).describe('姓名'),
  post: post.describe('岗位名称'),
  unit: unit.describe('单位名称'),
  officePhone: phone.optional().describe('办公电话'),
})
export type Worker = z.infer<typeof workerSchema>

/** The person a citizen can turn to; a post title stands in for a name where nobody is assigned yet. */
export const responsibleSchema = z.object({
  name: z.string().min(1).max(40).describe('姓名，未定人时为岗位名称'),
  post: post.describe('岗位名称'),
  phone: phone.describe('办公电话'),
})
export type Responsible = z.infer<typeof responsibleSchema>

export const postOfUnitSchema = z.object({ post: post.describe('岗位名称'), unit: unit.describe('单位名称') })

export const suggestionSchema = z.object({
  unitId: unitIdSchema.describe('建议的单位标识'),
  confidence: z.number().min(0).max(1).describe('把握程度，0 到 1'),
  terms: z.array(z.string().max(12)).max(20).describe('依据的词，均出自公开的派单目录和词表，不另抄诉求原文'),
  category: z.string().max(40).optional().describe('建议的事项类别'),
  model: z.string().max(40).optional().describe('依据的词表或模型的版本'),
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const outcomeSchema = z.enum(['solved', 'partly', 'unconfirmed', 'withdrawn'])
export type Outcome = z.infer<typeof outcomeSchema>

/** Photos and papers a unit shows for what it did (佐证), sealed; on the lane of the event they stand in. */
export const evidenceSchema = z
  .array(attachmentSchema)
  .max(ATTACHMENTS_MAX)
  .optional()
  .describe('佐证材料：密封的照片和文件，与所在事件同线发放')
export type Evidence = NonNullable<z.infer<typeof evidenceSchema>>

export const SAMPLE_MATTER = '019a5b0c-0000-7000-8000-000000000001'
export const SAMPLE_CAUSE = '019a5b0c-0000-7000-8000-0000000000e1'
export const SAMPLE_WORKER: Worker = {
  name: '陈工',
  post: '诉求承办岗',
  unit: '青禾县城市管理局',
  officePhone: '0980-5550112',
}

/** A well-formed box nobody can open, for samples. */
export const sampleBox = (field: string): SealedBox => ({
  v: 1,
  subjectId: '019a5b0c-0000-7000-8000-00000000005a',
  epk: 'A'.repeat(43),
  ct: 'A'.repeat(64),
  fields: { [field]: { purpose: '答复诉求人', retention: 'P3Y' } },
})

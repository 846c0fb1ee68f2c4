import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { evidenceSchema, SAMPLE_MATTER, SAMPLE_WORKER, sampleBox, unitIdSchema, workerSchema } from './fields.ts'

export const CaseSigned = defineEvent({
  type: 'casework.case-signed.v1',
  lane: 'open',
  title: '签收',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    unitId: unitIdSchema.describe('签收单位标识'),
    by: workerSchema.describe('签收人'),
  }),
  sample: { matterId: SAMPLE_MATTER, unitId: 'chengguan', by: SAMPLE_WORKER },
})
export type CaseSigned = DataOf<typeof CaseSigned>

export const CaseReplied = defineEvent({
  type: 'casework.case-replied.v1',
  lane: 'open',
  title: '答复',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    round: z.int().min(1).describe('第几次答复'),
    reply: sealedBoxSchema.describe('密封：答复内容 reply（可能引用诉求人的话，用诉求人的密钥密封）'),
    attachments: evidenceSchema,
    atOnce: z.literal(true).optional().describe('窗口或热线当场答复，没有派给承办单位'),
    by: workerSchema.describe('答复人'),
  }),
  sample: { matterId: SAMPLE_MATTER, round: 1, reply: sampleBox('reply'), by: SAMPLE_WORKER },
})
export type CaseReplied = DataOf<typeof CaseReplied>

export const InternalNoteAdded = defineEvent({
  type: 'casework.internal-note-added.v1',
  lane: 'inner',
  title: '内部备注',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    note: sealedBoxSchema.describe('密封：备注 note'),
    attachments: evidenceSchema,
    by: workerSchema.describe('记录人'),
  }),
  sample: { matterId: SAMPLE_MATTER, note: sampleBox('note'), by: SAMPLE_WORKER },
})
export type InternalNoteAdded = DataOf<typeof InternalNoteAdded>

import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { SAMPLE_MATTER, unitIdSchema, workerSchema } from './fields.ts'

const sampleWorker = { name: '陈工', post: '诉求承办岗', unit: '青禾县城市管理局', officePhone: '0980-5550112' }

const sampleBox = (field: string) => ({
  v: 1 as const,
  subjectId: '019a5b0c-0000-7000-8000-00000000005a',
  epk: 'A'.repeat(43),
  ct: 'A'.repeat(64),
  fields: { [field]: { purpose: '答复诉求人', retention: 'P3Y' } },
})

export const CaseSigned = defineEvent({
  type: 'casework.case-signed.v1',
  lane: 'open',
  title: '签收',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    unitId: unitIdSchema.describe('签收单位标识'),
    by: workerSchema.describe('签收人'),
  }),
  sample: { matterId: SAMPLE_MATTER, unitId: 'chengguan', by: sampleWorker },
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
    by: workerSchema.describe('答复人'),
  }),
  sample: { matterId: SAMPLE_MATTER, round: 1, reply: sampleBox('reply'), by: sampleWorker },
})
export type CaseReplied = DataOf<typeof CaseReplied>

export const InternalNoteAdded = defineEvent({
  type: 'casework.internal-note-added.v1',
  lane: 'inner',
  title: '内部备注',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    note: sealedBoxSchema.describe('密封：备注 note'),
    by: workerSchema.describe('记录人'),
  }),
  sample: { matterId: SAMPLE_MATTER, note: sampleBox('note'), by: sampleWorker },
})
export type InternalNoteAdded = DataOf<typeof InternalNoteAdded>

import { defineEvent, limitSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { codeSchema } from './fields.ts'

export const DutyListed = defineEvent({
  type: 'organisation.duty-listed.v1',
  lane: 'open',
  title: '列入派单目录',
  schema: z.object({
    dutyId: codeSchema.describe('目录条目标识'),
    category: z.string().min(1).max(40).describe('事项类别'),
    examples: z.string().max(200).describe('包括哪些事'),
    unitId: codeSchema.describe('主办单位标识'),
    basis: z.string().min(1).max(200).describe('职责依据'),
    limit: limitSchema.describe('办理时限'),
    keywords: z.array(z.string().min(2).max(12)).min(1).max(60).describe('用于提示派单单位的词'),
    isEmergency: z.boolean().describe('是否涉及生命财产安全的紧急事项'),
    effectiveFrom: z.iso.date().optional().describe('这一版从何日起执行；不填则为时限施行之日'),
    reason: z.string().min(1).max(200).optional().describe('为什么调整'),
    changedBy: z
      .object({ post: z.string().max(60).describe('岗位'), unit: z.string().max(120).describe('单位') })
      .optional()
      .describe('由谁调整'),
  }),
  sample: {
    dutyId: 'street-lights',
    category: '路灯照明',
    examples: '路灯不亮、灯杆损坏、线路裸露',
    unitId: 'chengguan',
    basis: '青禾县派单目录（示例）',
    limit: { amount: 3, unit: 'working-day', basis: '青禾县派单目录（示例）', effectiveFrom: '2026-01-01' },
    keywords: ['路灯', '灯杆', '不亮'],
    isEmergency: false,
  },
})
export type DutyListed = DataOf<typeof DutyListed>

/** The day from which a version is followed. */
export const versionDay = ({ effectiveFrom, limit }: Pick<DutyListed, 'effectiveFrom' | 'limit'>): string =>
  effectiveFrom ?? limit.effectiveFrom

export const DutyWithdrawn = defineEvent({
  type: 'organisation.duty-withdrawn.v1',
  lane: 'open',
  title: '移出派单目录',
  schema: z.object({
    dutyId: codeSchema.describe('目录条目标识'),
    reason: z.string().min(1).max(200).describe('理由'),
  }),
  sample: { dutyId: 'street-lights', reason: '职责划转，见新目录' },
})
export type DutyWithdrawn = DataOf<typeof DutyWithdrawn>

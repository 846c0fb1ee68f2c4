import { defineEvent, type DataOf, type Titles } from '@yiwang/kernel'
import { z } from 'zod'

/** Why a leader or auditor may follow one matter; there is no reason "curiosity" and none for appraisal. */
export const inspectionReasonSchema = z.enum(['sample-check', 'overdue', 'complaint', 'audit', 'reply-to-citizen'])
export type InspectionReason = z.infer<typeof inspectionReasonSchema>

export const INSPECTION_REASON_TITLES: Titles<InspectionReason> = {
  'zh-CN': {
    'sample-check': '抽查办理质量',
    overdue: '超过时限，督促办理',
    complaint: '核查对办理的投诉',
    audit: '审计',
    'reply-to-citizen': '答复诉求人询问',
  },
  en: {
    'sample-check': 'Sample check of quality',
    overdue: 'Overdue, to urge it on',
    complaint: 'Checking a complaint about the handling',
    audit: 'Audit',
    'reply-to-citizen': 'Answering a question of the person',
  },
}

/** Characters of an explanation. */
export const EXPLANATION_MAX = 200

export const MatterInspected = defineEvent({
  type: 'audit.matter-inspected.v1',
  lane: 'open',
  title: '有人查看了事项全程',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    reason: inspectionReasonSchema.describe('查看理由'),
    explanation: z.string().min(1).max(EXPLANATION_MAX).describe('理由说明，不含个人信息'),
    actor: z
      .object({
        name: z.string().max(60).describe('姓名'),
        post: z.string().max(60).describe('岗位'),
        unit: z.string().max(120).describe('单位'),
      })
      .describe('查看的工作人员'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    reason: 'sample-check',
    explanation: '每周随机抽查一件',
    actor: { name: '周明', post: '督查员', unit: '区政务服务局' },
  },
})
export type MatterInspected = DataOf<typeof MatterInspected>

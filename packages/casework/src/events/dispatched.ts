import { defineEvent, limitSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { postOfUnitSchema, responsibleSchema, SAMPLE_MATTER, suggestionSchema, unitIdSchema } from './fields.ts'

/** Characters of a reason. */
export const REASON_MAX = 200

/** Why a matter was sent elsewhere when somebody else has looked at it again, as it is recorded. */
export const REVIEWED_REASON = '诉求人提出异议，复核后改派'

export const CaseDispatched = defineEvent({
  type: 'casework.case-dispatched.v1',
  lane: 'open',
  title: '派单',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    unitId: unitIdSchema.describe('承办单位标识'),
    unitName: z.string().min(1).max(60).describe('承办单位名称'),
    category: z.string().max(40).optional().describe('事项类别'),
    reason: z.string().max(REASON_MAX).optional().describe('未采用建议单位或改派的理由，不含个人信息'),
    suggested: suggestionSchema.optional().describe('系统提示的单位，仅供参考'),
    limit: limitSchema.describe('办理时限及依据'),
    deadline: z.iso.datetime({ offset: true }).describe('应答复的最后时刻'),
    deadlineIsEstimate: z.boolean().describe('放假安排尚未公布，暂按周历估算'),
    deadlineWhy: z.string().max(1_000).describe('这个期限是怎样算出来的'),
    respondLimit: limitSchema.optional().describe('首次联系诉求人的时限及依据；没有留联系方式的没有'),
    respondBy: z.iso.datetime({ offset: true }).optional().describe('最晚何时与诉求人联系，从诉求人提出时起算'),
    respondByIsEstimate: z.boolean().optional().describe('放假安排尚未公布，暂按周历估算'),
    respondWhy: z.string().max(1_000).optional().describe('联系时限是怎样算出来的'),
    atOnce: z.literal(true).optional().describe('由受理的窗口或热线当场答复，没有派给承办单位'),
    responsible: responsibleSchema.describe('责任联系人'),
    dispatchedBy: postOfUnitSchema.describe('派单岗位'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    unitId: 'chengguan',
    unitName: '青禾县城市管理局',
    category: '路灯照明',
    suggested: { unitId: 'chengguan', confidence: 0.8, terms: ['路灯'], category: '路灯照明', model: 'lexicon-1' },
    limit: { amount: 3, unit: 'working-day', basis: '青禾县派单目录（示例）', effectiveFrom: '2026-01-01' },
    deadline: '2026-11-26T15:59:59.000Z',
    deadlineIsEstimate: false,
    deadlineWhy: '自 2026年11月23日起 3 个工作日',
    responsible: { name: '陈工', post: '诉求承办岗', phone: '0980-5550112' },
    dispatchedBy: { post: '派单岗', unit: '青禾县 12345 热线服务中心' },
  },
})
export type CaseDispatched = DataOf<typeof CaseDispatched>

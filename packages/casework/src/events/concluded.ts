import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { outcomeSchema, SAMPLE_CAUSE, SAMPLE_MATTER, unitIdSchema } from './fields.ts'

export const CaseReopened = defineEvent({
  type: 'casework.case-reopened.v1',
  lane: 'open',
  title: '重新办理',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    reason: z.enum(['not-solved', 'partly-solved']).describe('诉求人确认的结果'),
    confirmationEventId: z.uuid().describe('诉求人确认结果事件的标识'),
    deadline: z.iso.datetime({ offset: true }).optional().describe('再次答复的最后时刻；尚未派单时没有'),
    deadlineIsEstimate: z.boolean().optional().describe('放假安排尚未公布，暂按周历估算'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    reason: 'not-solved',
    confirmationEventId: SAMPLE_CAUSE,
    deadline: '2026-12-03T15:59:59.000Z',
    deadlineIsEstimate: false,
  },
})
export type CaseReopened = DataOf<typeof CaseReopened>

export const CaseClosed = defineEvent({
  type: 'casework.case-closed.v1',
  lane: 'open',
  title: '办结',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    outcome: outcomeSchema.describe('诉求人确认的结果；到期未确认记为未确认，撤回记为撤回，都不算解决'),
    confirmationEventId: z.uuid().optional().describe('诉求人确认结果事件的标识'),
  }),
  sample: { matterId: SAMPLE_MATTER, outcome: 'solved', confirmationEventId: SAMPLE_CAUSE },
})
export type CaseClosed = DataOf<typeof CaseClosed>

export const DeadlinePassed = defineEvent({
  type: 'casework.deadline-passed.v1',
  lane: 'open',
  title: '超过时限',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    deadline: z.iso.datetime({ offset: true }).describe('已经过去的期限'),
    unitId: unitIdSchema.describe('承办单位标识'),
  }),
  sample: { matterId: SAMPLE_MATTER, deadline: '2026-11-26T15:59:59.000Z', unitId: 'chengguan' },
})
export type DeadlinePassed = DataOf<typeof DeadlinePassed>

import { createCaseAggregate, createCaseworkPolicies } from '@yiwang/casework'
import { createFeedbackPolicies } from '@yiwang/feedback'
import type { Limit } from '@yiwang/kernel'
import type { Policy } from '@yiwang/ledger'
import { chinaCalendar } from '@yiwang/organisation'

/** The one kind of case; its deadlines follow China's working days. */
export const caseAggregate = createCaseAggregate({ calendar: chinaCalendar })

/** Whatever happens by itself to a case. */
export const casePolicies = (): Policy[] => [
  ...createCaseworkPolicies(caseAggregate),
  ...createFeedbackPolicies(caseAggregate),
]

/** Where the dispatch catalogue has no entry; a cell puts its own rule here. */
export const DEFAULT_LIMIT: Limit = {
  amount: 5,
  unit: 'working-day',
  basis: '派单目录总则（演示，可由当地修改）',
  effectiveFrom: '2026-01-01',
}

/** First contact with the person; two hours where life or property is in danger. A cell puts its own rule here. */
export const RESPONSE_LIMITS = {
  emergency: {
    amount: 2,
    unit: 'natural-hour',
    basis: '响应时限：紧急事项（演示，可由当地修改）',
    effectiveFrom: '2026-01-01',
  },
  ordinary: {
    amount: 1,
    unit: 'working-day',
    basis: '响应时限：一般事项（演示，可由当地修改）',
    effectiveFrom: '2026-01-01',
  },
} as const

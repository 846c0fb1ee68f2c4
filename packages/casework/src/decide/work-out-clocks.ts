import { explainDeadline, type Limit } from '@yiwang/kernel'
import type { CaseDispatched } from '../events.ts'
import type { CaseContext } from './said.ts'

/** What of a dispatch is worked out and not said. */
export type WorkedOut =
  | 'deadline'
  | 'deadlineIsEstimate'
  | 'deadlineWhy'
  | 'respondBy'
  | 'respondByIsEstimate'
  | 'respondWhy'

interface Limits {
  readonly limit: Limit
  readonly respondLimit?: Limit | undefined
}

/** Passing on resets this clock as little as the other: a unit that got the case late is told apart by `dispatchedAt`. */
function responseOf(limit: Limit | undefined, takenInAt: string, { calendar }: CaseContext) {
  if (limit === undefined) return {}
  const response = calendar.deadline(limit, takenInAt)
  return { respondBy: response.at, respondByIsEstimate: response.isEstimate, respondWhy: explainDeadline(response) }
}

/** Both clocks of a dispatch, from when the person brought the matter. */
export function workOutClocks(
  { limit, respondLimit }: Limits,
  takenInAt: string,
  context: CaseContext,
): Pick<CaseDispatched, WorkedOut> {
  const deadline = context.calendar.deadline(limit, takenInAt)
  return {
    deadline: deadline.at,
    deadlineIsEstimate: deadline.isEstimate,
    deadlineWhy: explainDeadline(deadline),
    ...responseOf(respondLimit, takenInAt, context),
  }
}

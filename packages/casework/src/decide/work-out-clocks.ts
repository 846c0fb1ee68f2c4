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

function responseOf(limit: Limit | undefined, from: string, { calendar }: CaseContext) {
  if (limit === undefined) return {}
  const response = calendar.deadline(limit, from)
  return { respondBy: response.at, respondByIsEstimate: response.isEstimate, respondWhy: explainDeadline(response) }
}

/** From when on the two clocks run. */
interface Starts {
  /** when the person brought the matter: passing on never resets the time to reply */
  readonly takenInAt: string
  /** when this unit is to begin trying to reach them */
  readonly respondFrom: string
}

/** Both clocks of a dispatch. */
export function workOutClocks(
  { limit, respondLimit }: Limits,
  { takenInAt, respondFrom }: Starts,
  context: CaseContext,
): Pick<CaseDispatched, WorkedOut> {
  const deadline = context.calendar.deadline(limit, takenInAt)
  return {
    deadline: deadline.at,
    deadlineIsEstimate: deadline.isEstimate,
    deadlineWhy: explainDeadline(deadline),
    ...responseOf(respondLimit, respondFrom, context),
  }
}

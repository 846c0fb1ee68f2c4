import { addDays, chinaDay, type Calendar } from '@yiwang/kernel'
import type { Case, TimeLeft } from './api.ts'
import { DISPATCH_PROMISE } from './dispatch-promise.ts'

/** Longer limits are not counted out day by day. */
const DAYS_MAX = 400

/** Working days that come after today, the last one included. */
function workingDaysUntil(deadline: Date, now: Date, calendar: Calendar): number {
  const last = chinaDay(deadline)
  let count = 0
  for (let day = addDays(chinaDay(now), 1), i = 0; day <= last && i < DAYS_MAX; day = addDays(day, 1), i += 1)
    if (calendar.isWorkingDay(day) === true) count += 1
  return count
}

type Timed = Pick<
  Case,
  | 'state'
  | 'historical'
  | 'takenInAt'
  | 'deadline'
  | 'deadlineIsEstimate'
  | 'limit'
  | 'respondBy'
  | 'respondByIsEstimate'
  | 'firstContactAt'
>

/** Hours are counted on the clock; only what is a day off and more is counted in working days. */
function workingDaysToRespond(found: Timed, calendar: Calendar, now: Date): number | null {
  const { respondBy, respondByIsEstimate, firstContactAt } = found
  if (respondBy === null || respondByIsEstimate || firstContactAt !== null || respondBy <= now) return null
  return workingDaysUntil(respondBy, now, calendar)
}

/** What a list says of time: until when it is to be dispatched, and working days left where the limit is counted in them. */
export function timeLeft(found: Timed, calendar: Calendar, now: Date): TimeLeft {
  const { state, historical, takenInAt, deadline, deadlineIsEstimate, limit } = found
  const isWaiting = (state === 'received' || state === 'open') && !historical
  const promised = isWaiting ? calendar.deadline(DISPATCH_PROMISE, takenInAt.toISOString()) : undefined
  const isCounted = limit?.unit === 'working-day' && deadline !== null && deadline > now && !deadlineIsEstimate
  return {
    dispatchBy: promised === undefined ? null : new Date(promised.at),
    workingDaysLeft: isCounted ? workingDaysUntil(deadline, now, calendar) : null,
    workingDaysToRespond: workingDaysToRespond(found, calendar, now),
  }
}

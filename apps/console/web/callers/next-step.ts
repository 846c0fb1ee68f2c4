import type { Standing } from './search.ts'

type Stands = Pick<Standing, 'state' | 'deadlinePassedAt' | 'questionEventId' | 'historical' | 'outcome'>

/** Key of the sentence to read out: what happens next, and on whom it waits. */
export function nextStep({ state, deadlinePassedAt, questionEventId, historical, outcome }: Stands): string {
  if (historical) return 'callers.next.historical'
  if (state === 'closed') return `case.outcomes.${outcome ?? 'unconfirmed'}`
  if (questionEventId !== null) return 'callers.next.asked'
  const isHeld = state === 'dispatched' || state === 'handling'
  return isHeld && deadlinePassedAt !== null ? 'callers.next.late' : `callers.next.${state}`
}

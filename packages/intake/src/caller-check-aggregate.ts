import type { Aggregate, RecordedEvent } from '@yiwang/kernel'
import { checkCaller, type CallerCheckState, type CheckCaller } from './decide/check-caller.ts'
import { CallerChecked } from './events.ts'

/** Beyond these a check is of no use, and no failure counts any more. */
const REMEMBERED = 50

const evolve = (
  state: CallerCheckState,
  event: Pick<RecordedEvent, 'type' | 'data' | 'recordedAt'>,
): CallerCheckState => {
  const checked = CallerChecked.match(event)
  if (checked === undefined) return state
  const { check, by, isMatched } = checked
  return { checks: [...state.checks, { check, by, isMatched, at: new Date(event.recordedAt) }].slice(-REMEMBERED) }
}

/** Checks of whoever asks about a matter at a desk; its id is the matter's. */
export const callerCheck: Aggregate<CallerCheckState, CheckCaller> = {
  name: 'caller-check',
  initialState: { checks: [] },
  evolve,
  decide: checkCaller,
}

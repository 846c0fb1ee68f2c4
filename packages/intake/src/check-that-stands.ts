import type { RecordedEvent } from '@yiwang/kernel'
import { callerCheck } from './caller-check-aggregate.ts'
import type { StandingCheck } from './decide/check-caller.ts'
import type { CallerChecked } from './events.ts'

/** One call, or one person at the window. */
const GOOD_FOR_MS = 60 * 60_000

interface Asking {
  readonly by: CallerChecked['by']
  readonly now: Date
}

const isSame = (one: CallerChecked['by'], other: CallerChecked['by']): boolean =>
  one.name === other.name && one.post === other.post && one.unit === other.unit

/** Stream of the checks of whoever asks about a matter, written by the app at whose desk they ask. */
export const callerChecksOf = (app: string, matterId: string): string => `${app}/${callerCheck.name}/${matterId}`

/** The check this worker made within the hour, of a matter's checks; undefined when there is none that matched. */
export function checkThatStands(checks: readonly RecordedEvent[], { by, now }: Asking): StandingCheck | undefined {
  const since = now.getTime() - GOOD_FOR_MS
  return checks
    .reduce(callerCheck.evolve, callerCheck.initialState)
    .checks.findLast(({ isMatched, at, by: checkedBy }) => isMatched && at.getTime() > since && isSame(checkedBy, by))
}

/** Whether a check shows more than that somebody holds the number, which tells how a matter stands and no more. */
export const isMoreThanNumber = ({ check }: Pick<StandingCheck, 'check'>): boolean => check !== 'number'

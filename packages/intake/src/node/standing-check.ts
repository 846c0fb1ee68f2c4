import type { Ledger } from '@yiwang/ledger'
import { callerCheck } from '../caller-check-aggregate.ts'
import type { StandingCheck } from '../decide/check-caller.ts'
import type { CallerChecked } from '../events.ts'

/** One call, or one person at the window. */
const GOOD_FOR_MS = 60 * 60_000

interface Desk {
  readonly ledger: Pick<Ledger, 'load' | 'origin' | 'clock'>
  readonly by: CallerChecked['by']
}

const isSame = (one: CallerChecked['by'], other: CallerChecked['by']): boolean =>
  one.name === other.name && one.post === other.post && one.unit === other.unit

/** The check this worker made of whoever speaks of a matter, within the hour; undefined when there is none that matched. */
export async function findStandingCheck({ ledger, by }: Desk, matterId: string): Promise<StandingCheck | undefined> {
  const events = await ledger.load(`${ledger.origin.split('/')[1]}/${callerCheck.name}/${matterId}`)
  const { checks } = events.reduce(callerCheck.evolve, callerCheck.initialState)
  const since = ledger.clock.now().getTime() - GOOD_FOR_MS
  return checks.findLast(
    ({ isMatched, at, by: checkedBy }) => isMatched && at.getTime() > since && isSame(checkedBy, by),
  )
}

import type { Ledger } from '@yiwang/ledger'
import { callerChecksOf, checkThatStands } from '../check-that-stands.ts'
import type { StandingCheck } from '../decide/check-caller.ts'
import type { CallerChecked } from '../events.ts'

interface Desk {
  readonly ledger: Pick<Ledger, 'load' | 'origin' | 'clock'>
  readonly by: CallerChecked['by']
}

/** The check this worker made of whoever speaks of a matter, within the hour; undefined when there is none that matched. */
export async function findStandingCheck({ ledger, by }: Desk, matterId: string): Promise<StandingCheck | undefined> {
  const app = ledger.origin.split('/')[1] ?? ''
  return checkThatStands(await ledger.load(callerChecksOf(app, matterId)), { by, now: ledger.clock.now() })
}

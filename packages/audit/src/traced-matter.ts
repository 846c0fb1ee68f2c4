import { IdentityError, type Actor } from '@yiwang/identity'
import type { Clock, RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { MatterInspected } from './events.ts'

/** A trace opens the way for as long as one sitting. */
const VALID_MS = 60 * 60_000

/** Who asks, where and when. */
export interface Looking {
  readonly ledger: Pick<Ledger, 'find' | 'origin'>
  readonly clock: Clock
  readonly actor: Actor
}

function isOwn({ actor }: MatterInspected, { name, post, unitName, unit }: Actor): boolean {
  return actor.name === name && actor.post === post && actor.unit === (unitName ?? unit)
}

const isFresh = ({ recordedAt }: RecordedEvent, clock: Clock): boolean =>
  clock.now().getTime() - new Date(recordedAt).getTime() < VALID_MS

/** The matter whoever asks has left a trace of looking at, here and within the hour; throws IdentityError('not_permitted'). */
export async function getTracedMatter({ ledger, clock, actor }: Looking, traceEventId: string): Promise<string> {
  const event = (await ledger.find([traceEventId])).find(({ origin }) => origin === ledger.origin)
  const inspected = event === undefined ? undefined : MatterInspected.match(event)
  if (event === undefined || inspected === undefined) throw new IdentityError('not_permitted')
  if (!isOwn(inspected, actor) || !isFresh(event, clock)) throw new IdentityError('not_permitted')
  return inspected.matterId
}

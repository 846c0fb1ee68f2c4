import { eventIdFor, type Ledger } from '@yiwang/ledger'

interface Sent {
  readonly matterId: string
  readonly commandId: string
}

/** A call-back that says and rates something and answers about pressure. */
const EVENTS_MAX = 3

/**
 * Where this same sending was recorded, when its answer was lost and it is sent again: what it did may be why it would now be
 * refused. Undefined when it was not, or was about another matter.
 */
export async function recordedBefore(
  ledger: Pick<Ledger, 'find' | 'origin'>,
  { matterId, commandId }: Sent,
): Promise<{ position: number } | undefined> {
  const ids = Array.from({ length: EVENTS_MAX }, (_, index) => eventIdFor(commandId, index))
  const found = await ledger.find(ids)
  const last = found.findLast((event) => event.matterId === matterId && event.origin === ledger.origin)
  return last === undefined ? undefined : { position: last.position }
}

import type { RunningEffect } from './effects.ts'
import { dueParked, parkAll, retryAfterOf, unpark } from './parking.ts'
import type { ReactionParts } from './reactions.ts'

/** Tries the parked events of an effect again whose time has come; answers how many were tried. */
async function retryOne({ pool, ledger }: ReactionParts, { name, run, isResting }: RunningEffect): Promise<number> {
  // none would be tried, and each written anew for a later time
  if (isResting()) return 0
  const due = await dueParked(pool, name, ledger.clock.now())
  if (due.length === 0) return 0
  const attempts = new Map(due.map((parked) => [parked.eventId, parked.attempts]))
  const events = await ledger.find([...attempts.keys()])
  const failures = await run(events)
  const failed = new Set(failures.map(({ event }) => event.id))
  const parkings = failures.map(({ event, error }) => {
    // Being told to come later is no failure: however often, the event does not end up with an operator.
    const counted = retryAfterOf(error) === undefined ? 1 : 0
    return { name, kind: 'effect' as const, event, error, attempts: (attempts.get(event.id) ?? 0) + counted }
  })
  await parkAll(pool, parkings, ledger.clock.now())
  const done = events.map(({ id }) => id).filter((id) => !failed.has(id))
  await unpark(pool, name, done)
  return events.length
}

/** Tries parked events of all effects again, as many as one round takes; answers how many were tried. */
export async function retryParked(parts: ReactionParts, effects: readonly RunningEffect[]): Promise<number> {
  let tried = 0
  for (const effect of effects) tried += await retryOne(parts, effect)
  return tried
}

import type { Effect } from './define-policy.ts'
import { inParallel } from './in-parallel.ts'
import { dueParked, park, unpark, type Parked } from './parking.ts'
import type { ReactionParts } from './reactions.ts'

const WIDTH = 8

/** Tries parked effects again whose time has come; answers how many were tried. */
export async function retryParked({ pool, ledger }: ReactionParts, effects: readonly Effect[]): Promise<number> {
  const byName = new Map(effects.map((effect) => [`effect/${effect.name}`, effect]))
  const due = await dueParked(pool, [...byName.keys()], ledger.clock.now())
  const retry = async ({ name, eventId, attempts }: Parked): Promise<void> => {
    for (const event of await ledger.find([eventId])) {
      try {
        await byName.get(name)?.run(event)
        await unpark(pool, name, eventId)
      } catch (error) {
        await park(pool, { name, kind: 'effect', event, error, attempts: attempts + 1 }, ledger.clock.now())
      }
    }
  }
  await inParallel(
    due.map((parked) => () => retry(parked)),
    WIDTH,
  )
  return due.length
}

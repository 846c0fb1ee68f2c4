import type { Effect } from './define-policy.ts'
import { dueParked, park, unpark } from './parking.ts'
import type { ReactionParts } from './reactions.ts'

/** Tries parked effects again whose time has come; answers how many were tried. */
export async function retryParked({ pool, ledger }: ReactionParts, effects: readonly Effect[]): Promise<number> {
  const byName = new Map(effects.map((effect) => [`effect/${effect.name}`, effect]))
  const due = await dueParked(pool, [...byName.keys()], ledger.clock.now())
  for (const { name, eventId, attempts } of due) {
    for (const event of await ledger.find([eventId])) {
      try {
        await byName.get(name)?.run(event)
        await unpark(pool, name, eventId)
      } catch (error) {
        await park(pool, { name, kind: 'effect', event, error, attempts: attempts + 1 }, ledger.clock.now())
      }
    }
  }
  return due.length
}

import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 50
/** The vault has left its trace before it answers; only its way here takes a moment. */
const WAIT_MS = 3_000

/** Looks for what a trace under way tells until it has arrived, so that nobody is refused for being quick; undefined when it has not in time. */
export async function awaitTrace<Found>(
  find: () => Promise<Found | undefined>,
  waitMs = WAIT_MS,
): Promise<Found | undefined> {
  const deadline = performance.now() + waitMs
  for (;;) {
    const found = await find()
    if (found !== undefined || performance.now() >= deadline) return found
    await delay(POLL_MS)
  }
}

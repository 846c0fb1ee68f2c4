import { setTimeout as delay } from 'node:timers/promises'

const LOOK_AGAIN_MS = 200

/** Looks again and again until something is there; throws naming it when it is not within `patienceMs`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  patienceMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > deadline) throw new Error(`not within ${patienceMs / 1000} s: ${what}`)
    await delay(LOOK_AGAIN_MS)
  }
}

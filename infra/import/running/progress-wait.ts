import { setTimeout as delay } from 'node:timers/promises'

const LOOK_AGAIN_MS = 100

/**
 * Waits until `left` is 0. What moves may take as long as it likes; false when nothing has moved for `patienceMs`, or when
 * it was asked to stop.
 */
export async function waitWhileMoving(wait: {
  readonly left: () => Promise<number>
  readonly patienceMs: number
  readonly isStopping: () => boolean
}): Promise<boolean> {
  let lowest = Infinity
  let movedAt = performance.now()
  for (;;) {
    const left = await wait.left()
    if (left <= 0) return true
    if (left < lowest) {
      lowest = left
      movedAt = performance.now()
    }
    if (wait.isStopping() || performance.now() - movedAt > wait.patienceMs) return false
    await delay(LOOK_AGAIN_MS)
  }
}

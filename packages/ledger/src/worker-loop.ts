import { setTimeout as delay } from 'node:timers/promises'

export interface WorkerLoop {
  start(): void
  /** ends after the round under way */
  stop(): Promise<void>
  /** asks for a round now */
  wake(): void
}

interface LoopOptions {
  /** one round; true when there may be more to do at once */
  round(): Promise<boolean>
  /** a round that threw; the loop goes on after a growing pause */
  onError(error: unknown): void
  /** how often to look when nobody wakes us */
  readonly pollMs: number
}

const MAX_PAUSE_MS = 5000

/** Repeats rounds: at once while there is work, else on a wake-up or after the poll interval. */
export function createWorkerLoop({ round, onError, pollMs }: LoopOptions): WorkerLoop {
  let running: Promise<void> | undefined
  let stopping = new AbortController()
  let woken = false
  let wakeUp = (): void => undefined

  async function pause(ms: number): Promise<void> {
    if (woken || stopping.signal.aborted) return
    const timer = new AbortController()
    const wake = new Promise<void>((resolve) => (wakeUp = resolve))
    const sleep = delay(ms, undefined, { signal: timer.signal }).catch(() => undefined)
    await Promise.race([wake, sleep])
    timer.abort()
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      woken = false
      try {
        const more = await round()
        failures = 0
        if (!more) await pause(pollMs)
      } catch (error) {
        failures += 1
        onError(error)
        woken = false
        await pause(Math.min(pollMs * 2 ** failures, MAX_PAUSE_MS))
      }
    }
  }

  const wake = (): void => {
    woken = true
    wakeUp()
  }

  return {
    start() {
      if (running !== undefined) return
      stopping = new AbortController()
      running = run()
    },
    async stop() {
      stopping.abort()
      wake()
      await running
      running = undefined
    },
    wake,
  }
}

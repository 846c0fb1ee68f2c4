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

const FIRST_PAUSE_MS = 25
const MAX_PAUSE_MS = 5000

/** Repeats rounds: at once while there is work, else on a wake-up or after the poll interval. */
export function createWorkerLoop({ round, onError, pollMs }: LoopOptions): WorkerLoop {
  let running: Promise<void> | undefined
  let isStopping = false
  let woken = false
  let isWakeable = true
  let endSleep = (): void => undefined

  async function sleep(ms: number): Promise<void> {
    const timer = new AbortController()
    endSleep = () => timer.abort()
    if (isStopping) timer.abort()
    await delay(ms, undefined, { signal: timer.signal }).catch(() => undefined)
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!isStopping) {
      woken = false
      try {
        const more = await round()
        failures = 0
        isWakeable = true
        if (!more && !woken) await sleep(pollMs)
      } catch (error) {
        failures += 1
        onError(error)
        // Not to be woken: whoever waits for us would otherwise hammer a database that is restarting.
        isWakeable = false
        await sleep(Math.min(FIRST_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS))
      }
    }
  }

  return {
    start() {
      if (running !== undefined) return
      isStopping = false
      running = run()
    },
    async stop() {
      isStopping = true
      endSleep()
      await running
      running = undefined
    },
    wake() {
      woken = true
      if (isWakeable) endSleep()
    },
  }
}

import type { Ledger } from '@yiwang/ledger'

/** Looks at the pools whenever the ledger grows, one look at a time. */
export interface RefillWorker {
  start(): void
  stop(): Promise<void>
}

const PAUSE_MS = 250
const PAUSE_AFTER_ERROR_MS = 5_000

/**
 * Runs `fill` at the start and after the ledger has grown, at most four times a second.
 * @example createRefillWorker({ ledger, fill: () => refill(parts, sizes), onError }).start()
 */
export function createRefillWorker(options: {
  readonly ledger: Pick<Ledger, 'onAppended'>
  fill(): Promise<unknown>
  onError(error: unknown): void
}): RefillWorker {
  const { ledger, fill, onError } = options
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let unsubscribe: (() => void) | undefined

  async function run(): Promise<void> {
    let pause = PAUSE_MS
    try {
      await fill()
    } catch (error) {
      onError(error)
      pause = PAUSE_AFTER_ERROR_MS
    }
    running = undefined
    if (unsubscribe !== undefined && pause === PAUSE_AFTER_ERROR_MS) wake(pause)
  }

  function wake(afterMs = PAUSE_MS): void {
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      if (running === undefined) running = run()
      else wake()
    }, afterMs)
  }

  return {
    start() {
      unsubscribe ??= ledger.onAppended(() => wake())
      wake(0)
    },
    async stop() {
      unsubscribe?.()
      unsubscribe = undefined
      clearTimeout(timer)
      timer = undefined
      await running
    },
  }
}

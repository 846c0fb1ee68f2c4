/** What a live connection waits for. */
export interface News {
  /** `changed` as soon as something has, `beat` after a quiet while, to keep the connection open */
  next(): Promise<'changed' | 'beat'>
  /** ends the waiting, also that of later questions */
  stop(): void
}

/**
 * Listens on behalf of one screen. What comes between two questions is not forgotten: a screen that is being written to
 * would otherwise miss it until the next change.
 * @example const news = listenFor((listener) => ledger.onAppended(listener), 15_000)
 */
export function listenFor(subscribe: (listener: () => void) => () => void, beatMs: number): News {
  let hasChanged = false
  let isStopped = false
  let wake = (): void => undefined
  const off = subscribe(() => {
    hasChanged = true
    wake()
  })
  return {
    async next() {
      if (!hasChanged && !isStopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, beatMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const news = hasChanged ? 'changed' : 'beat'
      hasChanged = false
      return news
    },
    stop() {
      isStopped = true
      off()
      wake()
    },
  }
}

/** A door bell: `wait` returns when somebody rang since the last wait, or after a while. */
export interface Bell {
  ring(): void
  wait(maxMs: number): Promise<void>
}

/** Makes a bell that remembers one ring. */
export function createBell(): Bell {
  let hasRung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      hasRung = true
      wake?.()
    },
    async wait(maxMs) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, maxMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      hasRung = false
    },
  }
}

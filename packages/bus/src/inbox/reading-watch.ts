/** What keeps an inbox from reading although the line is up: the server answers nothing, or every attempt fails. */
export type ReadingTrouble = 'silent' | 'failing'

const REDIAL_MS = 5_000
const SILENT_MS = 10_000
const FAILING_MS = 10_000

/** Tells, without I/O, from what was seen whether reading goes on. Times are milliseconds of one clock. */
export function createReadingWatch(startedAt: number) {
  let heardAt = startedAt
  let redialledAt = -Infinity
  let failingSince = -Infinity
  let failedAt = -Infinity

  return {
    /** the server has said something on the subscription that messages come on */
    heard(now: number): void {
      heardAt = now
    },
    /**
     * to be called now and then; `isAsking`: the line is up and messages are being asked for
     * @returns true when it is time to dial again: the line is up but dead
     */
    look(now: number, isAsking: boolean): boolean {
      const silentMs = now - heardAt
      // dialling interrupts the asking; what has been silent so long must be heard before it counts as alive again
      if (!isAsking && silentMs < REDIAL_MS) heardAt = now
      if (!isAsking || silentMs < REDIAL_MS || now - redialledAt < REDIAL_MS) return false
      redialledAt = now
      return true
    },
    /** an attempt to read, or to take what was read, has failed */
    failed(now: number): void {
      if (now - failedAt > FAILING_MS) failingSince = now
      failedAt = now
    },
    /** one message that cannot be taken fails every few seconds among good ones: only time without failure ends it */
    trouble(now: number): ReadingTrouble | undefined {
      if (now - heardAt >= SILENT_MS) return 'silent'
      const isFailing = now - failedAt <= FAILING_MS && failedAt - failingSince >= FAILING_MS
      return isFailing ? 'failing' : undefined
    },
  }
}

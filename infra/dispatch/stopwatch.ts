/** Seconds since its start, on the clock and of the processor: on a busy machine they differ. */
export interface Stopwatch {
  readonly seconds: number
  readonly processorSeconds: number
}

const MICROSECONDS = 1_000_000

/** Starts a stopwatch; each call reads it. */
export function startStopwatch(): () => Stopwatch {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { seconds: (performance.now() - begun) / 1_000, processorSeconds: (user + system) / MICROSECONDS }
  }
}

export const inWords = ({ seconds, processorSeconds }: Stopwatch): string =>
  `${seconds.toFixed(1)} s (CPU ${processorSeconds.toFixed(1)} s)`

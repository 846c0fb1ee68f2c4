import type { RecordedEvent } from '@yiwang/kernel'

/** How much is taken at once: whichever is reached first. */
export interface BatchSize {
  readonly events: number
  /** of the events' data */
  readonly bytes: number
}

/** The events in their order, cut into batches; one larger than `bytes` stands alone. */
export function batchesOf(events: readonly RecordedEvent[], size: BatchSize): RecordedEvent[][] {
  const batches: RecordedEvent[][] = []
  let bytes = 0
  for (const event of events) {
    const last = batches.at(-1)
    bytes += event.raw.length
    if (last !== undefined && last.length < size.events && bytes <= size.bytes) last.push(event)
    else {
      batches.push([event])
      bytes = event.raw.length
    }
  }
  return batches
}

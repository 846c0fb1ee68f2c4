import type { WireEvent } from '@yiwang/kernel'
import { withRemoteParent, withSpan } from '@yiwang/telemetry'

/**
 * Marks in each event's own trace that it has passed a point on its way; an event without trace context leaves no mark.
 * @example markPassage('inbox.store', events)
 */
export async function markPassage(name: string, events: readonly WireEvent[]): Promise<void> {
  for (const { attributes: a } of events) {
    if (a.traceparent === undefined) continue
    await withRemoteParent(a.traceparent, () =>
      withSpan(name, { eventId: a.id, eventType: a.type, lane: a.lane }, () => undefined),
    )
  }
}

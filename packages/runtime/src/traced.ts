import type { Traced } from '@yiwang/ledger'
import { currentTraceparent, withRemoteParent, withSpan } from '@yiwang/telemetry'

/** A span for each command of a policy, in the trace of the event it answers; what the command records goes on from there. */
export const traced: Traced = ({ name, event }, work) =>
  withRemoteParent(event.traceparent, () =>
    withSpan('policy.react', { policy: name, eventId: event.id, eventType: event.type }, () =>
      work(currentTraceparent() ?? event.traceparent),
    ),
  )

import type { Metrics } from '@yiwang/telemetry'
import type { Inbox } from './inbox/inbox.ts'
import type { Relay } from './relay/relay.ts'

/** Publishes how relay and inbox stand, for `/metrics`. */
export function registerBusMetrics(metrics: Metrics, { relay, inbox }: { relay: Relay; inbox: Inbox }): void {
  metrics.gauge({
    name: 'oldest_unreturned_event_seconds',
    help: 'Age of the oldest own event that has not come back on the stream; grows while the line is cut',
    collect: async () =>
      Math.max(0, ...(await relay.status()).map(({ oldestUnreturnedMs }) => oldestUnreturnedMs / 1_000)),
  })
  metrics.gauge({
    name: 'inbox_held_messages',
    help: 'Messages waiting for a signature or for a missing predecessor',
    collect: () => inbox.status().held,
  })
  metrics.gauge({
    name: 'inbox_gaps',
    help: 'Chains of which something is missing, proven by a signature',
    collect: () => inbox.status().gaps,
  })
  metrics.gauge({
    name: 'inbox_cannot_read',
    help: '1 while the line is up and yet nothing can be read or taken in',
    collect: () => (inbox.status().trouble === undefined ? 0 : 1),
  })
  metrics.gauge({
    name: 'inbox_quarantined_messages',
    help: 'Messages put aside since the start because no chain or signature vouches for them: any is an alarm',
    collect: () => inbox.status().quarantined,
  })
}

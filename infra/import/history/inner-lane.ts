import type { NewEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'

/** What importing needs of a ledger. */
export type HistoryLedger = Pick<Ledger, 'origin' | 'clock' | 'append' | 'executeAll' | 'load'>

const inner = (events: readonly NewEvent[]): NewEvent[] => events.map((event) => ({ ...event, lane: 'inner' }))

/**
 * A ledger whose events all travel on the inner lane. Nobody holds a receipt of a matter of the past, so the internet side
 * has nothing to show of it and need not hold it. An event may always stay further inside than its definition allows.
 */
export function innerLane(ledger: HistoryLedger): HistoryLedger {
  const { origin, clock } = ledger
  return {
    origin,
    clock,
    load: (streamId) => ledger.load(streamId),
    append: (request) => ledger.append({ ...request, events: inner(request.events) }),
    executeAll: (aggregate, request) =>
      ledger.executeAll({ ...aggregate, decide: (...given) => inner(aggregate.decide(...given)) }, request),
  }
}

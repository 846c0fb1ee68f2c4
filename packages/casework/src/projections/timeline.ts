import { defineProjection, type Projection } from '@yiwang/ledger'
import { factsOf, type Facts } from '../timeline/facts.ts'

type TimelineRow = {
  event_id: string
  matter_id: string
  position: number
  kind: string
  lane: string
  origin: string
  occurred_at: string
  recorded_at: string
  decided_by: string
  facts: Facts
}

/**
 * Everything said about any matter, whatever domain says it. The console leaves ratings out: whoever is rated must not
 * see a rating before it is locked.
 * @example createTimelineProjection({ leaveOut: ['feedback.matter-rated.v1'] })
 */
export function createTimelineProjection({
  leaveOut = [],
}: { readonly leaveOut?: readonly string[] } = {}): Projection {
  return defineProjection<TimelineRow>({
    name: 'casework_timeline',
    version: 1,
    table: 'casework_timeline',
    key: 'event_id',
    keysOf: (event) => (event.matterId === undefined || leaveOut.includes(event.type) ? [] : [event.id]),
    evolve(row, event) {
      if (event.matterId === undefined) return row
      return {
        event_id: event.id,
        matter_id: event.matterId,
        position: event.position,
        kind: event.type,
        lane: event.lane,
        origin: event.origin,
        occurred_at: event.occurredAt,
        recorded_at: event.recordedAt,
        decided_by: event.circumstances.decidedBy,
        facts: typeof event.data === 'object' && event.data !== null ? factsOf(event.data) : {},
      }
    },
  })
}

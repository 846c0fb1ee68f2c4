import { defineProjection, type Projection } from '@yiwang/ledger'
import { sealedBoxesIn } from '@yiwang/privacy/contracts'
import type { RecordedEvent } from '@yiwang/kernel'

type SealedEventRow = {
  readonly event_id: string
  readonly matter_id: string
  readonly position: number
  readonly lane: string
  readonly subject_ids: readonly string[]
}

function dataMatter(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'matterId' in data ? data.matterId : undefined
}

function rowOf(event: RecordedEvent): SealedEventRow | undefined {
  const boxes = sealedBoxesIn(event.data)
  const named = dataMatter(event.data)
  if (boxes.length === 0 || event.matterId === undefined || (named !== undefined && named !== event.matterId)) {
    return undefined
  }
  const subjectIds = [...new Set(boxes.map(({ box }) => box.subjectId))]
  return {
    event_id: event.id,
    matter_id: event.matterId,
    position: event.position,
    lane: event.lane,
    subject_ids: subjectIds,
  }
}

/**
 * Where the sealed events of each matter stand in this replica. The first event with an id stands, whoever sends another
 * one under it; an event whose envelope and data name different matters belongs to none.
 */
export const sealedEvents: Projection = defineProjection<SealedEventRow>({
  name: 'vault_sealed_events',
  version: 1,
  table: 'vault_sealed_events',
  key: 'event_id',
  keysOf: (event) => (rowOf(event) === undefined ? [] : [event.id]),
  evolve: (row, event) => row ?? rowOf(event) ?? null,
})

import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { ApplicationStarted, ApplicationSubmitted, FieldPrefilled, type Prefilled } from '../events.ts'

type ApplicationRow = {
  matter_id: string
  item_code: string
  item_name: string
  unit_id: string
  state: 'started' | 'submitted'
  channel: string | null
  prefilled: readonly Prefilled[]
  started_at: string
  submitted_at: string | null
  recorded_at: string
  form_event_id: string | null
  deadline: string | null
  deadline_is_estimate: boolean
}

function begun(started: ApplicationStarted, event: RecordedEvent): ApplicationRow {
  return {
    matter_id: started.matterId,
    item_code: started.itemCode,
    item_name: started.itemName,
    unit_id: started.unitId,
    state: 'started',
    channel: event.circumstances.channelUsed ?? null,
    prefilled: [],
    started_at: event.occurredAt,
    submitted_at: null,
    recorded_at: event.recordedAt,
    form_event_id: null,
    deadline: null,
    deadline_is_estimate: false,
  }
}

function prefilled(row: ApplicationRow, { matterId: _matter, ...added }: FieldPrefilled): ApplicationRow {
  return { ...row, prefilled: [...row.prefilled.filter(({ field }) => field !== added.field), added] }
}

function submitted(row: ApplicationRow, data: ApplicationSubmitted, event: RecordedEvent): ApplicationRow {
  return {
    ...row,
    state: 'submitted',
    prefilled: data.prefilled,
    submitted_at: event.occurredAt,
    recorded_at: event.recordedAt,
    form_event_id: event.id,
    deadline: data.deadline,
    deadline_is_estimate: data.deadlineIsEstimate,
  }
}

/** One row per application, without anything a person wrote. */
export const servicesApplications = defineProjection<ApplicationRow>({
  name: 'services_applications',
  version: 1,
  table: 'services_applications',
  key: 'matter_id',
  keysOf(event) {
    const data = ApplicationStarted.match(event) ?? FieldPrefilled.match(event) ?? ApplicationSubmitted.match(event)
    return data === undefined ? [] : [data.matterId]
  },
  evolve(row, event) {
    const started = ApplicationStarted.match(event)
    if (started !== undefined) return begun(started, event)
    if (row === null) return null
    const added = FieldPrefilled.match(event)
    if (added !== undefined) return prefilled(row, added)
    const whole = ApplicationSubmitted.match(event)
    return whole === undefined ? row : submitted(row, whole, event)
  },
})

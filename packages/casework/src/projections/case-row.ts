import type { Limit, RecordedEvent } from '@yiwang/kernel'
import type { RequestSubmitted } from '@yiwang/intake/contracts'
import type { CaseProgress } from '../api.ts'
import type { CaseOpened, Past } from '../events.ts'

/** One matter as work lists and figures read it; column names of `casework_cases`. */
export type CaseRow = {
  matter_id: string
  receipt_number: string
  request_event_id: string
  subject_id: string | null
  state: CaseProgress
  kind: string
  channel: string
  division_code: string | null
  historical: boolean
  past: Past | null
  unit_id: string | null
  unit_name: string | null
  category: string | null
  responsible_name: string | null
  responsible_post: string | null
  responsible_phone: string | null
  limit: Limit | null
  deadline: string | null
  deadline_is_estimate: boolean
  deadline_why: string | null
  deadline_passed_at: string | null
  has_contact: boolean | null
  respond_by: string | null
  respond_by_is_estimate: boolean
  respond_why: string | null
  first_attempt_at: string | null
  first_contact_at: string | null
  first_action_at: string | null
  question_event_id: string | null
  question_asked_at: string | null
  came_back_at: string | null
  answered_at_once: boolean
  hops: number
  rounds: number
  reopened: number
  outcome: string | null
  taken_in_at: string
  opened_at: string | null
  dispatched_at: string | null
  signed_at: string | null
  replied_at: string | null
  closed_at: string | null
  due_at: string
  updated_at: string
}

const untouched = {
  subject_id: null,
  unit_id: null,
  unit_name: null,
  category: null,
  responsible_name: null,
  responsible_post: null,
  responsible_phone: null,
  limit: null,
  deadline: null,
  deadline_is_estimate: false,
  deadline_why: null,
  deadline_passed_at: null,
  has_contact: null,
  respond_by: null,
  respond_by_is_estimate: false,
  respond_why: null,
  first_attempt_at: null,
  first_contact_at: null,
  first_action_at: null,
  question_event_id: null,
  question_asked_at: null,
  came_back_at: null,
  answered_at_once: false,
  hops: 0,
  rounds: 0,
  reopened: 0,
  outcome: null,
  opened_at: null,
  dispatched_at: null,
  signed_at: null,
  replied_at: null,
  closed_at: null,
} as const

/** Requests and cases come from different apps and may arrive in either order; whichever is first makes the row. */
export function received(row: CaseRow | null, request: RequestSubmitted, event: RecordedEvent): CaseRow {
  const subject_id = request.content.subjectId
  const has_contact = request.contact !== undefined
  if (row !== null) {
    return { ...row, subject_id: row.subject_id ?? subject_id, has_contact: row.has_contact === true || has_contact }
  }
  return {
    ...untouched,
    has_contact,
    matter_id: request.matterId,
    receipt_number: request.receiptNumber,
    request_event_id: event.id,
    subject_id,
    state: 'received',
    kind: request.kind,
    channel: event.circumstances.channelUsed ?? 'portal',
    division_code: request.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    past: event.circumstances.historical === true ? {} : null,
    taken_in_at: event.occurredAt,
    due_at: event.occurredAt,
    updated_at: event.recordedAt,
  }
}

export function opened(row: CaseRow | null, data: CaseOpened, event: RecordedEvent): CaseRow {
  return {
    ...untouched,
    subject_id: row?.subject_id ?? null,
    has_contact: row?.has_contact ?? null,
    matter_id: data.matterId,
    receipt_number: data.receiptNumber,
    request_event_id: data.requestEventId,
    state: 'open',
    kind: data.kind,
    channel: data.channel,
    division_code: data.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    past: event.circumstances.historical === true ? (data.past ?? {}) : null,
    taken_in_at: data.takenInAt,
    opened_at: event.occurredAt,
    due_at: data.takenInAt,
    updated_at: event.recordedAt,
  }
}

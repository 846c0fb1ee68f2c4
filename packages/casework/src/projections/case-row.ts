import type { Limit, RecordedEvent } from '@yiwang/kernel'
import type { RequestSubmitted } from '@yiwang/intake/contracts'
import type { CaseProgress } from '../api.ts'
import type {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  ContactRecorded,
  DeadlinePassed,
} from '../events.ts'

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
    return { ...row, subject_id: row.subject_id ?? subject_id, has_contact: row.has_contact ?? has_contact }
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
    taken_in_at: data.takenInAt,
    opened_at: event.occurredAt,
    due_at: data.takenInAt,
    updated_at: event.recordedAt,
  }
}

export function dispatched(row: CaseRow, data: CaseDispatched, event: RecordedEvent): CaseRow {
  return {
    ...row,
    state: 'dispatched',
    unit_id: data.unitId,
    unit_name: data.unitName,
    category: data.category ?? null,
    responsible_name: data.responsible.name,
    responsible_post: data.responsible.post,
    responsible_phone: data.responsible.phone,
    limit: data.limit,
    deadline: data.deadline,
    deadline_is_estimate: data.deadlineIsEstimate,
    deadline_why: data.deadlineWhy,
    deadline_passed_at: null,
    respond_by: data.respondBy ?? null,
    respond_by_is_estimate: data.respondByIsEstimate ?? false,
    respond_why: data.respondWhy ?? null,
    due_at: data.deadline,
    hops: row.hops + 1,
    dispatched_at: event.occurredAt,
    signed_at: null,
  }
}

export function signed(row: CaseRow, event: RecordedEvent): CaseRow {
  return { ...row, state: 'handling', signed_at: event.occurredAt }
}

/** The earlier of two moments; what was done may be written down out of order. */
const earlier = (known: string | null, at: string): string =>
  known !== null && Date.parse(known) <= Date.parse(at) ? known : at

export function contacted(row: CaseRow, data: ContactRecorded, event: RecordedEvent): CaseRow {
  const at = event.occurredAt
  return {
    ...row,
    first_attempt_at: earlier(row.first_attempt_at, at),
    first_contact_at: data.outcome === 'reached' ? earlier(row.first_contact_at, at) : row.first_contact_at,
    first_action_at: data.way === 'visit' ? earlier(row.first_action_at, at) : row.first_action_at,
  }
}

export function replied(row: CaseRow, data: CaseReplied, event: RecordedEvent): CaseRow {
  const first_action_at = earlier(row.first_action_at, event.occurredAt)
  return { ...row, state: 'replied', rounds: data.round, replied_at: event.occurredAt, first_action_at }
}

export function reopened(row: CaseRow, data: CaseReopened): CaseRow {
  const deadline = data.deadline ?? row.deadline
  return {
    ...row,
    state: row.unit_id === null ? 'open' : 'handling',
    reopened: row.reopened + 1,
    outcome: null,
    closed_at: null,
    deadline,
    deadline_is_estimate: data.deadlineIsEstimate ?? row.deadline_is_estimate,
    deadline_passed_at: null,
    due_at: deadline ?? row.taken_in_at,
  }
}

export function closed(row: CaseRow, data: CaseClosed, event: RecordedEvent): CaseRow {
  return { ...row, state: 'closed', outcome: data.outcome, closed_at: event.occurredAt }
}

export function passed(row: CaseRow, data: DeadlinePassed, event: RecordedEvent): CaseRow {
  return data.deadline === row.deadline ? { ...row, deadline_passed_at: event.occurredAt } : row
}

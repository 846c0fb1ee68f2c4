import type { Limit, RecordedEvent } from '@yiwang/kernel'
import type { RequestSubmitted } from '@yiwang/intake/contracts'
import type { CaseProgress } from '../api.ts'
import type { CaseClosed, CaseDispatched, CaseOpened, CaseReopened, CaseReplied, DeadlinePassed } from '../events.ts'

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
  if (row !== null) return { ...row, subject_id: row.subject_id ?? subject_id }
  return {
    ...untouched,
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
    due_at: data.deadline,
    hops: row.hops + 1,
    dispatched_at: event.occurredAt,
    signed_at: null,
  }
}

export function signed(row: CaseRow, event: RecordedEvent): CaseRow {
  return { ...row, state: 'handling', signed_at: event.occurredAt }
}

export function replied(row: CaseRow, data: CaseReplied, event: RecordedEvent): CaseRow {
  return { ...row, state: 'replied', rounds: data.round, replied_at: event.occurredAt }
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

import type { RecordedEvent } from '@yiwang/kernel'
import type { CaseClosed, CaseDispatched, CaseReopened, CaseReplied, CaseSigned, DeadlinePassed } from '../events.ts'
import { earlier, noQuestion } from './case-handling.ts'
import type { CaseRow } from './case-row.ts'

// How a case goes from state to state.

/** An import puts a matter of the past to a unit so that somebody may read it: no clock runs, and nobody answers for it now. */
function shelved(row: CaseRow, data: CaseDispatched, event: RecordedEvent): CaseRow {
  const { unitId: unit_id, unitName: unit_name } = data
  const at = { hops: row.hops + 1, dispatched_at: event.occurredAt }
  return { ...row, ...at, state: 'dispatched', unit_id, unit_name, category: data.category ?? null }
}

/** What the unit before did to reach the person is not the work of the next one; a reply stays first work. */
const noContactYet = ({ rounds, first_action_at }: CaseRow) => ({
  first_attempt_at: null,
  first_contact_at: null,
  first_action_at: rounds === 0 ? null : first_action_at,
})

export function dispatched(row: CaseRow, data: CaseDispatched, event: RecordedEvent): CaseRow {
  if (row.historical) return shelved(row, data, event)
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
    ...noContactYet(row),
    due_at: data.deadline,
    hops: row.hops + 1,
    dispatched_at: event.occurredAt,
    signed_at: null,
  }
}

/** Whoever signs answers for it from then on, not the contact the catalogue names for the unit. */
export function signed(row: CaseRow, { by }: CaseSigned, event: RecordedEvent): CaseRow {
  return {
    ...row,
    state: 'handling',
    signed_at: event.occurredAt,
    came_back_at: null,
    responsible_name: by.name,
    responsible_post: by.post,
    responsible_phone: by.officePhone ?? row.responsible_phone,
  }
}

const asReplied = (row: CaseRow, said: Partial<CaseRow>): CaseRow => ({
  ...row,
  ...noQuestion,
  came_back_at: null,
  state: 'replied',
  ...said,
})

export function replied(row: CaseRow, data: CaseReplied, event: RecordedEvent): CaseRow {
  const first_action_at = earlier(row.first_action_at, event.occurredAt)
  const atOnce = data.atOnce === true
  const said = { rounds: data.round, replied_at: event.occurredAt, first_action_at, answered_at_once: atOnce }
  // whoever is answered where they stand was reached
  if (atOnce) return { ...asReplied(row, said), first_contact_at: earlier(row.first_contact_at, event.occurredAt) }
  return asReplied(row, said)
}

/** As before any dispatch. */
const undispatched = {
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
} as const

export function reopened(row: CaseRow, data: CaseReopened, event: RecordedEvent): CaseRow {
  const before = row.answered_at_once ? { ...row, ...undispatched } : row
  const deadline = data.deadline ?? before.deadline
  return {
    ...before,
    state: before.unit_id === null ? 'open' : 'handling',
    reopened: row.reopened + 1,
    outcome: null,
    closed_at: null,
    came_back_at: before.unit_id === null ? null : event.occurredAt,
    answered_at_once: false,
    deadline,
    deadline_is_estimate: data.deadlineIsEstimate ?? before.deadline_is_estimate,
    deadline_passed_at: null,
    due_at: deadline ?? row.taken_in_at,
  }
}

export function closed(row: CaseRow, data: CaseClosed, event: RecordedEvent): CaseRow {
  const ended = { outcome: data.outcome, closed_at: event.occurredAt }
  return { ...row, ...noQuestion, came_back_at: null, state: 'closed', ...ended }
}

export function passed(row: CaseRow, data: DeadlinePassed, event: RecordedEvent): CaseRow {
  return data.deadline === row.deadline ? { ...row, deadline_passed_at: event.occurredAt } : row
}

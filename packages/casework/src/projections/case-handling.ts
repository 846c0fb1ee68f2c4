import type { InformationAdded } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import type { ContactRecorded, InternalNoteAdded } from '../events.ts'
import type { CaseRow } from './case-row.ts'

// What happens to a case while its state stays the same.

/** The earlier of two moments; what was done may be written down out of order. */
export const earlier = (known: string | null, at: string): string =>
  known !== null && Date.parse(known) <= Date.parse(at) ? known : at

export function contacted(row: CaseRow, data: ContactRecorded, event: RecordedEvent): CaseRow {
  const at = event.occurredAt
  return {
    ...row,
    first_attempt_at: earlier(row.first_attempt_at, at),
    first_contact_at: data.outcome === 'reached' ? earlier(row.first_contact_at, at) : row.first_contact_at,
    first_action_at: data.way === 'visit' ? earlier(row.first_action_at, at) : row.first_action_at,
    came_back_at: null,
  }
}

/** Nothing is asked of the person. */
export const noQuestion = { question_event_id: null, question_asked_at: null } as const

export function asked(row: CaseRow, event: RecordedEvent): CaseRow {
  return { ...row, question_event_id: event.id, question_asked_at: event.occurredAt, came_back_at: null }
}

const AWAITED: ReadonlySet<CaseRow['state']> = new Set(['dispatched', 'handling', 'replied'])

/** The person is answered by whoever has the case; before there is anybody, what they add is read with the rest. */
export function added(row: CaseRow, { questionEventId }: InformationAdded, event: RecordedEvent): CaseRow {
  const answered = questionEventId !== undefined && questionEventId === row.question_event_id ? noQuestion : {}
  const came_back_at = AWAITED.has(row.state) ? (row.came_back_at ?? event.occurredAt) : row.came_back_at
  return { ...row, ...answered, came_back_at }
}

/** A note by the unit that has the case says that it was looked at; with evidence, that something was done. */
export function noted(row: CaseRow, { by, attachments = [] }: InternalNoteAdded, event: RecordedEvent): CaseRow {
  if (by.unit !== row.unit_name) return row
  const first_action_at =
    attachments.length === 0 ? row.first_action_at : earlier(row.first_action_at, event.occurredAt)
  return { ...row, came_back_at: null, first_action_at }
}

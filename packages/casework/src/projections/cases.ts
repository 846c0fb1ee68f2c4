import type { RecordedEvent } from '@yiwang/kernel'
import { InformationAdded, RequesterVerified, RequestSubmitted } from '@yiwang/intake/contracts'
import { defineProjection, type Tally } from '@yiwang/ledger'
import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  CaseSigned,
  ContactRecorded,
  DeadlinePassed,
  InternalNoteAdded,
  QuestionAnswered,
  QuestionAsked,
  QuestionWithdrawn,
} from '../events.ts'
import { closed, dispatched, passed, reopened, replied, signed } from './case-course.ts'
import { added, asked, contacted, noQuestion, noted } from './case-handling.ts'
import { opened, received, type CaseRow } from './case-row.ts'

type Step = (row: CaseRow, event: RecordedEvent) => CaseRow

interface Matching<Data> {
  readonly type: string
  match(event: RecordedEvent): Data | undefined
}

function step<Data>(
  definition: Matching<Data>,
  change: (row: CaseRow, data: Data, event: RecordedEvent) => CaseRow,
): [string, Step] {
  return [
    definition.type,
    (row, event) => {
      const data = definition.match(event)
      return data === undefined ? row : { ...change(row, data, event), updated_at: event.recordedAt }
    },
  ]
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  step(CaseDispatched, dispatched),
  step(CaseSigned, signed),
  step(ContactRecorded, contacted),
  step(QuestionAsked, (row, _data, event) => asked(row, event)),
  step(QuestionAnswered, (row) => ({ ...row, ...noQuestion })),
  step(QuestionWithdrawn, (row) => ({ ...row, ...noQuestion })),
  step(InformationAdded, added),
  step(InternalNoteAdded, noted),
  step(RequesterVerified, (row) => ({ ...row, has_contact: true })),
  step(CaseReplied, replied),
  step(CaseReopened, reopened),
  step(CaseClosed, closed),
  step(DeadlinePassed, passed),
])

/** Stands for the unit of a matter that was not dispatched yet. */
export const NO_UNIT = 'none'

const counts: Tally<CaseRow> = {
  table: 'casework_counts',
  contributionsOf({ historical, unit_id, state, came_back_at }) {
    if (historical) return []
    const countedAs = came_back_at === null ? [state] : [state, 'back']
    return countedAs.map((counted) => ({ cell: { unit_id: unit_id ?? NO_UNIT, state: counted }, adds: { matters: 1 } }))
  },
}

/** Matters with the state of their case: `received` until a case is opened. */
export const caseworkCases = defineProjection<CaseRow>({
  name: 'casework_cases',
  version: 8,
  tallies: [counts],
  table: 'casework_cases',
  key: 'matter_id',
  keysOf(event) {
    const isOurs = STEPS.has(event.type) || event.type === CaseOpened.type || event.type === RequestSubmitted.type
    return isOurs && event.matterId !== undefined ? [event.matterId] : []
  },
  evolve(row, event) {
    const request = RequestSubmitted.match(event)
    if (request !== undefined) return received(row, request, event)
    const opening = CaseOpened.match(event)
    if (opening !== undefined) return opened(row, opening, event)
    return row === null ? null : (STEPS.get(event.type)?.(row, event) ?? row)
  },
})

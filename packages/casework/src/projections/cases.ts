import type { RecordedEvent } from '@yiwang/kernel'
import { RequestSubmitted } from '@yiwang/intake/contracts'
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
} from '../events.ts'
import {
  closed,
  contacted,
  dispatched,
  opened,
  passed,
  received,
  reopened,
  replied,
  signed,
  type CaseRow,
} from './case-row.ts'

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
  step(CaseSigned, (row, _data, event) => signed(row, event)),
  step(ContactRecorded, contacted),
  step(CaseReplied, replied),
  step(CaseReopened, (row, data) => reopened(row, data)),
  step(CaseClosed, closed),
  step(DeadlinePassed, passed),
])

/** Stands for the unit of a matter that was not dispatched yet. */
export const NO_UNIT = 'none'

const counts: Tally<CaseRow> = {
  table: 'casework_counts',
  contributionsOf: ({ historical, unit_id, state }) =>
    historical ? [] : [{ cell: { unit_id: unit_id ?? NO_UNIT, state }, adds: { matters: 1 } }],
}

/** Matters with the state of their case: `received` until a case is opened. */
export const caseworkCases = defineProjection<CaseRow>({
  name: 'casework_cases',
  version: 2,
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

import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  CaseSigned,
  DeadlinePassed,
  QuestionAnswered,
  QuestionAsked,
  QuestionWithdrawn,
  ContactRecorded,
} from '@yiwang/casework/contracts'
import { CallBackRecorded, MatterRated, ResultConfirmed } from '@yiwang/feedback/contracts'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { Calendar, RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import {
  calledBack,
  closed,
  confirmed,
  contacted,
  dispatched,
  kindCounted,
  opened,
  passed,
  rated,
  reopened,
  replied,
  submitted,
  type MatterRow,
} from './matter-row.ts'
import { matterTallies } from './tallies.ts'

type Step = (row: MatterRow, event: RecordedEvent) => MatterRow

interface Matching<Data> {
  readonly type: string
  match(event: RecordedEvent): Data | undefined
}

function step<Data>(
  definition: Matching<Data>,
  change: (row: MatterRow, data: Data, event: RecordedEvent) => MatterRow,
): [string, Step] {
  return [
    definition.type,
    (row, event) => {
      const data = definition.match(event)
      return data === undefined ? row : change(row, data, event)
    },
  ]
}

/** The case follows its request; of history it alone says the kind. */
function opening(row: MatterRow, data: CaseOpened): MatterRow {
  if (row.state !== 'received') return row
  return { ...row, state: 'open', kind: kindCounted(data, row.historical) }
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  step(CaseOpened, opening),
  step(CaseDispatched, dispatched),
  step(CaseSigned, (row) => ({ ...row, state: 'handling' })),
  step(ContactRecorded, contacted),
  step(QuestionAsked, (row) => ({ ...row, is_asked: true })),
  step(QuestionAnswered, (row) => ({ ...row, is_asked: false })),
  step(QuestionWithdrawn, (row) => ({ ...row, is_asked: false })),
  step(CaseReplied, replied),
  step(CaseReopened, reopened),
  step(CaseClosed, closed),
  step(DeadlinePassed, passed),
  step(ResultConfirmed, confirmed),
  step(CallBackRecorded, calledBack),
  step(MatterRated, rated),
])

function begun(event: RecordedEvent): MatterRow | null {
  const request = RequestSubmitted.match(event)
  if (request !== undefined) return submitted(request, event)
  const accepted = CaseOpened.match(event)
  return accepted === undefined ? null : opened(accepted, event)
}

/** Folded anew when a further year’s holidays are announced: until dispatch, working days say when a matter is late. */
const SHAPE = 8

/** One row per matter for figures, begun by the request or by its case, whichever arrives first; and the sums of them. */
export const createOversightMatters = (calendar: Calendar) =>
  defineProjection<MatterRow>({
    name: 'oversight_matters',
    version: SHAPE * 10_000 + calendar.knownUntilYear,
    table: 'oversight_matters',
    key: 'matter_id',
    tallies: matterTallies(calendar),
    keysOf(event) {
      const isFolded = STEPS.has(event.type) || event.type === RequestSubmitted.type
      return isFolded && event.matterId !== undefined ? [event.matterId] : []
    },
    evolve(row, event) {
      if (row === null) return begun(event)
      return STEPS.get(event.type)?.(row, event) ?? row
    },
  })

import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  CaseSigned,
} from '@yiwang/casework/contracts'
import { ResultConfirmed } from '@yiwang/feedback/contracts'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'

export type MatterRow = {
  matter_id: string
  channel: string
  kind: string
  state: string
  unit_id: string | null
  unit_name: string | null
  division_code: string | null
  historical: boolean
  taken_in_at: string
  deadline: string | null
  closed_at: string | null
  reopened: number
  result: string | null
}

function submitted(request: RequestSubmitted, event: RecordedEvent): MatterRow {
  return {
    matter_id: request.matterId,
    channel: event.circumstances.channelUsed ?? 'portal',
    kind: request.kind,
    state: 'received',
    unit_id: null,
    unit_name: null,
    division_code: request.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    taken_in_at: event.occurredAt,
    deadline: null,
    closed_at: null,
    reopened: 0,
    result: null,
  }
}

/** The case may be here before its request when the request's batch waits for a signature; it says the same of the matter. */
function opened(data: CaseOpened, event: RecordedEvent): MatterRow {
  return {
    matter_id: data.matterId,
    channel: data.channel,
    kind: data.kind,
    state: 'open',
    unit_id: null,
    unit_name: null,
    division_code: data.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    taken_in_at: data.takenInAt,
    deadline: null,
    closed_at: null,
    reopened: 0,
    result: null,
  }
}

type Change = (row: MatterRow, event: RecordedEvent) => MatterRow | undefined

const changes: readonly Change[] = [
  (row, event) => (CaseOpened.match(event) === undefined ? undefined : { ...row, state: 'open' }),
  (row, event) => {
    const data = CaseDispatched.match(event)
    if (data === undefined) return undefined
    return { ...row, state: 'dispatched', unit_id: data.unitId, unit_name: data.unitName, deadline: data.deadline }
  },
  (row, event) => (CaseSigned.match(event) === undefined ? undefined : { ...row, state: 'handling' }),
  (row, event) => (CaseReplied.match(event) === undefined ? undefined : { ...row, state: 'replied' }),
  (row, event) => {
    const data = CaseReopened.match(event)
    if (data === undefined) return undefined
    return {
      ...row,
      state: 'handling',
      reopened: row.reopened + 1,
      deadline: data.deadline ?? row.deadline,
      closed_at: null,
    }
  },
  (row, event) =>
    CaseClosed.match(event) === undefined ? undefined : { ...row, state: 'closed', closed_at: event.occurredAt },
  (row, event) => {
    const data = ResultConfirmed.match(event)
    return data === undefined ? undefined : { ...row, result: data.result }
  },
]

const FOLDED = [
  RequestSubmitted,
  CaseOpened,
  CaseDispatched,
  CaseSigned,
  CaseReplied,
  CaseReopened,
  CaseClosed,
  ResultConfirmed,
]
const FOLDED_TYPES = new Set<string>(FOLDED.map((definition) => definition.type))

/** One row per matter for figures, begun by the request or by its case, whichever arrives first. */
export const oversightMatters = defineProjection<MatterRow>({
  name: 'oversight_matters',
  version: 1,
  table: 'oversight_matters',
  key: 'matter_id',
  keysOf: (event) => (event.matterId !== undefined && FOLDED_TYPES.has(event.type) ? [event.matterId] : []),
  evolve(row, event) {
    const request = RequestSubmitted.match(event)
    if (request !== undefined) return row ?? submitted(request, event)
    if (row === null) {
      const data = CaseOpened.match(event)
      return data === undefined ? null : opened(data, event)
    }
    for (const change of changes) {
      const changed = change(row, event)
      if (changed !== undefined) return changed
    }
    return row
  },
})

import type {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  ContactRecorded,
} from '@yiwang/casework/contracts'
import type { CallBackRecorded, MatterRated, ResultConfirmed } from '@yiwang/feedback/contracts'
import type { RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'

/** One matter as figures see it: no personal data. Column names of `oversight_matters`. */
export type MatterRow = {
  matter_id: string
  receipt_number: string
  /** of the dispatch catalogue; null before dispatch */
  category: string | null
  channel: string
  kind: string
  state: string
  unit_id: string | null
  unit_name: string | null
  division_code: string | null
  historical: boolean
  taken_in_at: string
  /** in force now */
  deadline: string | null
  /** the deadline in force has passed without a reply */
  is_late: boolean
  /** the deadline that was, or is, to be met by the first reply */
  promised_by: string | null
  /** a deadline passed before the first reply, whatever was promised afterwards */
  broke_promise: boolean
  hops: number
  /** the person is asked for something and has not answered */
  is_asked: boolean
  /** until when the person was to be reached; null where nobody can be called */
  respond_by: string | null
  first_contact_at: string | null
  first_action_at: string | null
  first_reply_at: string | null
  replied_at: string | null
  rounds: number
  reopened: number
  reopened_at: string | null
  /** what the person said of the reply `result_round` */
  result: string | null
  result_round: number
  result_at: string | null
  /** `person` on their own page, `call-back` when they were called */
  result_by: string | null
  /** called in vain about reply no. so many, 0 when never */
  in_vain_round: number
  score: number | null
  rated_at: string | null
  outcome: string | null
  closed_at: string | null
}

/** What nothing is known of yet. */
export const UNTOUCHED = {
  category: null,
  unit_id: null,
  unit_name: null,
  deadline: null,
  is_late: false,
  promised_by: null,
  broke_promise: false,
  hops: 0,
  is_asked: false,
  respond_by: null,
  first_contact_at: null,
  first_action_at: null,
  first_reply_at: null,
  replied_at: null,
  rounds: 0,
  reopened: 0,
  reopened_at: null,
  result: null,
  result_round: 0,
  result_at: null,
  result_by: null,
  in_vain_round: 0,
  score: null,
  rated_at: null,
  outcome: null,
  closed_at: null,
} as const

/** An import reads a kind out of a title; of history only what its file says is counted. */
export const kindCounted = ({ kind, past }: CaseOpened, isHistorical = false): string =>
  isHistorical ? (past?.kind ?? '') : kind

export function submitted(request: RequestSubmitted, event: RecordedEvent): MatterRow {
  return {
    ...UNTOUCHED,
    matter_id: request.matterId,
    receipt_number: request.receiptNumber,
    channel: event.circumstances.channelUsed ?? 'portal',
    kind: event.circumstances.historical === true ? '' : request.kind,
    state: 'received',
    division_code: request.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    taken_in_at: event.occurredAt,
  }
}

/** The case may be here before its request when the request's batch waits for a signature; it says the same of the matter. */
export function opened(data: CaseOpened, event: RecordedEvent): MatterRow {
  return {
    ...UNTOUCHED,
    matter_id: data.matterId,
    receipt_number: data.receiptNumber,
    channel: data.channel,
    kind: kindCounted(data, event.circumstances.historical),
    state: 'open',
    division_code: data.divisionCode ?? null,
    historical: event.circumstances.historical === true,
    taken_in_at: data.takenInAt,
  }
}

const isSameMoment = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) === Date.parse(other)

export function dispatched(row: MatterRow, data: CaseDispatched): MatterRow {
  return {
    ...row,
    state: 'dispatched',
    category: data.category ?? null,
    unit_id: data.unitId,
    unit_name: data.unitName,
    deadline: data.deadline,
    is_late: row.is_late && isSameMoment(data.deadline, row.deadline),
    promised_by: row.first_reply_at === null ? data.deadline : row.promised_by,
    // the unit before reached nobody for this one
    respond_by: data.respondBy ?? null,
    first_contact_at: null,
    hops: row.hops + 1,
  }
}

/** The earlier of two moments; what was done may be written down out of order. */
const earlier = (known: string | null, at: string): string =>
  known !== null && Date.parse(known) <= Date.parse(at) ? known : at

/** Reaching the person is contact, trying is not; a visit is the first work, a call is none yet. */
export function contacted(row: MatterRow, { way, outcome }: ContactRecorded, { occurredAt }: RecordedEvent): MatterRow {
  return {
    ...row,
    first_contact_at: outcome === 'reached' ? earlier(row.first_contact_at, occurredAt) : row.first_contact_at,
    first_action_at: way === 'visit' ? earlier(row.first_action_at, occurredAt) : row.first_action_at,
  }
}

export function replied(row: MatterRow, data: CaseReplied, event: RecordedEvent): MatterRow {
  return {
    ...row,
    state: 'replied',
    is_late: false,
    is_asked: false,
    first_action_at: earlier(row.first_action_at, event.occurredAt),
    first_reply_at: row.first_reply_at ?? event.occurredAt,
    replied_at: event.occurredAt,
    rounds: data.round,
  }
}

export function reopened(row: MatterRow, data: CaseReopened, event: RecordedEvent): MatterRow {
  return {
    ...row,
    state: row.unit_id === null ? 'open' : 'handling',
    deadline: data.deadline ?? row.deadline,
    is_late: false,
    reopened: row.reopened + 1,
    reopened_at: event.occurredAt,
    outcome: null,
    closed_at: null,
  }
}

export function closed(row: MatterRow, data: CaseClosed, event: RecordedEvent): MatterRow {
  return { ...row, state: 'closed', is_late: false, outcome: data.outcome, closed_at: event.occurredAt }
}

/** Told by the console's timer; a deadline that no longer is in force says nothing. */
export function passed(row: MatterRow, data: { readonly deadline: string }): MatterRow {
  const isAwaited = row.state === 'dispatched' || row.state === 'handling'
  if (!isAwaited || !isSameMoment(data.deadline, row.deadline)) return row
  return { ...row, is_late: true, broke_promise: row.broke_promise || row.first_reply_at === null }
}

/** Said of an earlier reply, or before what is known: a word by telephone may arrive after one on the own page. */
function isOutdated(row: MatterRow, round: number, saidAt: string): boolean {
  if (round !== row.result_round) return round < row.result_round
  return row.result_at !== null && Date.parse(row.result_at) > Date.parse(saidAt)
}

interface Word {
  readonly result: string
  readonly round: number
  readonly by: 'person' | 'call-back'
}

function said(row: MatterRow, { result, round, by }: Word, { occurredAt }: RecordedEvent): MatterRow {
  if (isOutdated(row, round, occurredAt)) return row
  return { ...row, result, result_round: round, result_at: occurredAt, result_by: by }
}

export function confirmed(row: MatterRow, data: ResultConfirmed, event: RecordedEvent): MatterRow {
  return said(row, { ...data, by: 'person' }, event)
}

/** A word by telephone counts as one on the own page; a call in vain says nothing, but that one tried. */
export function calledBack(row: MatterRow, data: CallBackRecorded, event: RecordedEvent): MatterRow {
  if (data.result === 'unreachable') return { ...row, in_vain_round: Math.max(row.in_vain_round, data.round) }
  return said(row, { ...data, by: 'call-back' }, event)
}

/** Once for each matter: of two apps that took one at the same time, the earlier stands, in whatever order they arrive. */
export function rated(row: MatterRow, { score }: MatterRated, { occurredAt }: RecordedEvent): MatterRow {
  const isLater = row.rated_at !== null && Date.parse(row.rated_at) <= Date.parse(occurredAt)
  return isLater ? row : { ...row, score, rated_at: occurredAt }
}

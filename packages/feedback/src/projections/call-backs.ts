import { CaseClosed, CaseDispatched, CaseReopened, CaseReplied } from '@yiwang/casework/contracts'
import { RequesterVerified, RequestSubmitted } from '@yiwang/intake/contracts'
import { channelSchema, type RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { callBackDue, nextAttemptDue } from '../call-back-due.ts'
import { CallBackRecorded } from '../events.ts'
import { wordGiven } from '../word-given.ts'

type CallBackRow = {
  matter_id: string
  receipt_number: string | null
  subject_id: string | null
  kind: string | null
  channel: string
  division_code: string | null
  has_contact: boolean
  unit_id: string | null
  unit_name: string | null
  /** replies so far */
  round: number
  replied_at: string | null
  /** from when on to call; null while nothing is to be asked */
  due_at: string | null
  attempts: number
  last_attempt_at: string | null
}

const unknown = {
  receipt_number: null,
  subject_id: null,
  kind: null,
  channel: 'portal',
  division_code: null,
  has_contact: false,
  unit_id: null,
  unit_name: null,
  round: 0,
  replied_at: null,
  due_at: null,
  attempts: 0,
  last_attempt_at: null,
}

type Step = (row: CallBackRow, event: RecordedEvent) => CallBackRow | undefined

interface Matching<Data> {
  match(event: RecordedEvent): Data | undefined
}

function on<Data>(
  definition: Matching<Data>,
  change: (row: CallBackRow, data: Data, event: RecordedEvent) => CallBackRow,
): Step {
  return (row, event) => {
    const data = definition.match(event)
    return data === undefined ? undefined : change(row, data, event)
  }
}

function submitted(row: CallBackRow, request: RequestSubmitted, event: RecordedEvent): CallBackRow {
  if (row.subject_id !== null) return row
  return {
    ...row,
    receipt_number: request.receiptNumber,
    subject_id: request.content.subjectId,
    kind: request.kind,
    channel: event.circumstances.channelUsed ?? 'portal',
    division_code: request.divisionCode ?? null,
    has_contact: row.has_contact || request.contact !== undefined,
  }
}

/** Who was answered where they asked has heard the answer; nobody calls them to hear that they did. */
function replied(row: CallBackRow, { round, atOnce }: CaseReplied, { occurredAt }: RecordedEvent): CallBackRow {
  const due_at = atOnce === true ? null : callBackDue(occurredAt, channelSchema.parse(row.channel))
  return { ...row, round, replied_at: occurredAt, due_at, attempts: 0, last_attempt_at: null }
}

/** Nothing is asked any more: the person has said their word, or the case is no longer about this reply. */
const settled = (row: CallBackRow): CallBackRow => ({ ...row, due_at: null })

function called(row: CallBackRow, data: CallBackRecorded, { occurredAt }: RecordedEvent): CallBackRow {
  if (data.round !== row.round || row.due_at === null) return row
  const tried = { ...row, attempts: data.attempt, last_attempt_at: occurredAt }
  return { ...tried, due_at: nextAttemptDue(occurredAt) }
}

const STEPS: readonly Step[] = [
  on(RequestSubmitted, submitted),
  on(RequesterVerified, (row) => ({ ...row, has_contact: true })),
  on(CaseDispatched, (row, { unitId, unitName }) => ({ ...row, unit_id: unitId, unit_name: unitName })),
  on(CaseReplied, replied),
  on(CaseReopened, settled),
  on(CaseClosed, settled),
  on({ match: wordGiven }, (row, { round }) => (round < row.round ? row : settled(row))),
  on(CallBackRecorded, called),
]

/** Nobody is called about what was brought along from the past. */
function matterOf(event: RecordedEvent): string | undefined {
  if (event.circumstances.historical === true) return undefined
  const definitions = [RequestSubmitted, RequesterVerified, CaseDispatched, CaseReplied, CaseReopened, CaseClosed]
  const isOurs = definitions.some(({ type }) => type === event.type)
  return isOurs || wordGiven(event) !== undefined || event.type === CallBackRecorded.type ? event.matterId : undefined
}

/** Who is to be called back after a reply, and since when; every one of them, none picked. For the console only. */
export const feedbackCallBacks = defineProjection<CallBackRow>({
  name: 'feedback_call_backs',
  version: 1,
  table: 'feedback_call_backs',
  key: 'matter_id',
  keysOf(event) {
    const matterId = matterOf(event)
    return matterId === undefined ? [] : [matterId]
  },
  evolve(row, event, key) {
    const before = row ?? { matter_id: key, ...unknown }
    for (const step of STEPS) {
      const after = step(before, event)
      if (after !== undefined) return after
    }
    return before
  },
})

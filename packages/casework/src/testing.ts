import { seededIds, type Circumstances, type Limit, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { aRequest, sampleBox, type RequestBuilder } from '@yiwang/intake/testing'
import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  CaseSigned,
  ContactRecorded,
  DeadlinePassed,
  QuestionAnswered,
  QuestionAsked,
  QuestionWithdrawn,
  type ContactOutcome,
  type ContactWay,
  type Evidence,
  type Outcome,
  type Worker,
} from './events.ts'
import type { DispatchSuggester } from './suggester.ts'

export const testLimit: Limit = { amount: 3, unit: 'working-day', basis: '派单目录', effectiveFrom: '2026-01-01' }
/** 2 hours where life or property is in danger, else 1 working day. */
export const testResponseLimits: { readonly emergency: Limit; readonly ordinary: Limit } = {
  emergency: { amount: 2, unit: 'natural-hour', basis: '响应规定', effectiveFrom: '2026-01-01' },
  ordinary: { amount: 1, unit: 'working-day', basis: '响应规定', effectiveFrom: '2026-01-01' },
}
export const testWorker: Worker = {
  name: '陈刚',
  post: '诉求承办岗',
  unit: '青禾县城市管理局',
  officePhone: '0980-5550205',
}

/** Suggests the entry most of whose keywords stand in the words, and is sure of it; a county's suggester knows more. */
export const testSuggester: DispatchSuggester = {
  version: 'keywords',
  sureFrom: 0.6,
  suggest(texts, duties) {
    const words = texts.map(({ title, body }) => `${title ?? ''}${body}`).join('')
    const found = duties
      .map((duty) => ({ duty, terms: duty.keywords.filter((keyword) => words.includes(keyword)) }))
      .toSorted((a, b) => b.terms.length - a.terms.length)[0]
    if (found === undefined || found.terms.length === 0) return undefined
    const { dutyId, unitId, category } = found.duty
    const { terms } = found
    return { dutyId, unitId, category, confidence: 0.9, terms, words: [...terms, '门口'], model: 'keywords' }
  },
}

/** A photo as an event names it. */
export const testEvidence: Evidence = [
  {
    fileId: '019a5b0c-0000-7000-8000-0000000000f1',
    sha256: 'a'.repeat(64),
    bytes: 131_072,
    mediaType: 'image/jpeg',
    purpose: '办理本诉求',
    retention: 'P3Y',
  },
]

/** Builds the events of a case, an hour apart, as the console would have recorded them. */
export interface CaseBuilder {
  readonly matterId: string
  /** the request this case answers */
  readonly request: RequestBuilder
  dispatchedTo(unitId: string, deadline?: string): CaseBuilder
  signed(): CaseBuilder
  contacted(outcome?: ContactOutcome, way?: ContactWay): CaseBuilder
  asked(): CaseBuilder
  answered(): CaseBuilder
  unasked(): CaseBuilder
  replied(): CaseBuilder
  repliedAtOnce(): CaseBuilder
  reopened(reason?: CaseReopened['reason']): CaseBuilder
  closed(outcome?: Outcome): CaseBuilder
  overdue(): CaseBuilder
  /** events of the case only; `request.events()` are the request's */
  events(): NewEvent[]
  /** id of the confirmation that reopened or closed the case last */
  readonly confirmationEventId: string
  /** the question asked last */
  readonly questionEventId: string
}

interface Draft {
  readonly request: RequestBuilder
  readonly events: readonly NewEvent[]
  readonly unitId: string
  readonly deadline: string
  readonly rounds: number
  readonly nextId: () => string
}

const START = Date.parse('2026-11-23T02:00:00.000Z')

function said(draft: Draft): Circumstances {
  const occurredAt = new Date(START + draft.events.length * 3_600_000).toISOString()
  return testCircumstances({ occurredAt, initiator: 'worker', channelUsed: 'console' })
}

function builderOf(draft: Draft): CaseBuilder {
  const { request, unitId, deadline, rounds } = draft
  const { matterId } = request
  const common = () => ({ id: draft.nextId(), matterId, circumstances: said(draft) })
  const and = (event: NewEvent, changes: Partial<Draft> = {}): CaseBuilder =>
    builderOf({ ...draft, ...changes, events: [...draft.events, event] })
  const confirmationEventId = seededIds(rounds + 77_000).next()
  const replyData = () => ({ matterId, round: rounds + 1, reply: sampleBox('reply'), by: testWorker })
  const questionEventId = () => draft.events.findLast(({ type }) => type === QuestionAsked.type)?.id ?? matterId
  return {
    matterId,
    request,
    confirmationEventId,
    get questionEventId() {
      return questionEventId()
    },
    dispatchedTo(to, until = deadline) {
      const data = { ...CaseDispatched.sample, matterId, unitId: to, deadline: until, limit: testLimit }
      return and(CaseDispatched.create({ ...common(), data }), { unitId: to, deadline: until })
    },
    signed: () => and(CaseSigned.create({ ...common(), data: { matterId, unitId, by: testWorker } })),
    contacted: (outcome = 'reached', way = 'phone') =>
      and(ContactRecorded.create({ ...common(), data: { matterId, unitId, way, outcome, by: testWorker } })),
    asked() {
      const data = { matterId, question: sampleBox('question'), by: testWorker }
      return and(QuestionAsked.create({ ...common(), data }))
    },
    answered() {
      const data = { matterId, questionEventId: questionEventId(), additionEventId: confirmationEventId }
      return and(QuestionAnswered.create({ ...common(), data }))
    },
    unasked: () =>
      and(
        QuestionWithdrawn.create({
          ...common(),
          data: { matterId, questionEventId: questionEventId(), by: testWorker },
        }),
      ),
    replied: () => and(CaseReplied.create({ ...common(), data: replyData() }), { rounds: rounds + 1 }),
    repliedAtOnce() {
      const data = { ...replyData(), atOnce: true as const }
      return and(CaseReplied.create({ ...common(), data }), { rounds: rounds + 1 })
    },
    reopened: (reason = 'not-solved') =>
      and(CaseReopened.create({ ...common(), data: { matterId, reason, confirmationEventId, deadline } })),
    closed(outcome = 'solved') {
      const confirmation = outcome === 'unconfirmed' || outcome === 'withdrawn' ? {} : { confirmationEventId }
      return and(CaseClosed.create({ ...common(), data: { matterId, outcome, ...confirmation } }))
    },
    overdue: () => and(DeadlinePassed.create({ ...common(), data: { matterId, deadline, unitId } })),
    events: () => [...draft.events],
  }
}

/**
 * A case for tests, opened from `aRequest(seed)`; the same seed gives the same ids.
 * @example aCase().dispatchedTo('chengguan').signed().replied().events()
 */
export function aCase(seed = 1): CaseBuilder {
  const request = aRequest(seed)
  const [submitted] = request.events()
  const ids = seededIds(seed + 5_000)
  const draft: Draft = {
    request,
    events: [],
    unitId: 'chengguan',
    deadline: '2026-11-26T15:59:59.000Z',
    rounds: 0,
    nextId: () => ids.next(),
  }
  const { matterId, receiptNumber } = request
  const opened = CaseOpened.create({
    id: ids.next(),
    matterId,
    circumstances: said(draft),
    data: {
      ...CaseOpened.sample,
      matterId,
      receiptNumber,
      requestEventId: submitted?.id ?? matterId,
      takenInAt: '2026-11-23T01:00:00.000Z',
    },
  })
  return builderOf({ ...draft, events: [opened] })
}

import type { Limit, RecordedEvent } from '@yiwang/kernel'
import {
  CaseClosed,
  CaseDispatched,
  CaseOpened,
  CaseReopened,
  CaseReplied,
  CaseSigned,
  DeadlinePassed,
  type Outcome,
} from './events.ts'

/** Who is to answer, and until when. */
export interface Assignment {
  readonly unitId: string
  readonly limit: Limit
  readonly deadline: string
}

/** What every state of a case knows. */
export interface CaseFacts {
  readonly matterId: string
  readonly requestEventId: string
  /** the clock starts here and is never reset by passing on */
  readonly takenInAt: string
  readonly hops: number
  readonly rounds: number
  /** last confirmation that was acted on */
  readonly confirmationEventId?: string | undefined
  readonly passedDeadline?: string
}

export type CaseState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly facts: CaseFacts }
  | { readonly kind: 'dispatched'; readonly facts: CaseFacts; readonly assignment: Assignment }
  | { readonly kind: 'handling'; readonly facts: CaseFacts; readonly assignment: Assignment }
  | { readonly kind: 'replied'; readonly facts: CaseFacts; readonly assignment: Assignment | undefined }
  | {
      readonly kind: 'closed'
      readonly facts: CaseFacts
      readonly assignment: Assignment | undefined
      readonly outcome: Outcome
    }

export const noCase: CaseState = { kind: 'none' }

type KnownCase = Exclude<CaseState, { kind: 'none' }>

const assignmentOf = (state: KnownCase): Assignment | undefined =>
  'assignment' in state ? state.assignment : undefined

function opened({ matterId, requestEventId, takenInAt }: CaseOpened): CaseState {
  return { kind: 'open', facts: { matterId, requestEventId, takenInAt, hops: 0, rounds: 0 } }
}

function dispatched({ facts }: KnownCase, { unitId, limit, deadline }: CaseDispatched): CaseState {
  return { kind: 'dispatched', facts: { ...facts, hops: facts.hops + 1 }, assignment: { unitId, limit, deadline } }
}

function signed(state: KnownCase): CaseState {
  const assignment = assignmentOf(state)
  return assignment === undefined ? state : { kind: 'handling', facts: state.facts, assignment }
}

function replied(state: KnownCase, { round }: CaseReplied): CaseState {
  return { kind: 'replied', facts: { ...state.facts, rounds: round }, assignment: assignmentOf(state) }
}

/** A case without a unit, as history brings them, waits for dispatch again. */
function reopened(state: KnownCase, { confirmationEventId, deadline }: CaseReopened): CaseState {
  const facts = { ...state.facts, confirmationEventId }
  const assignment = assignmentOf(state)
  if (assignment === undefined) return { kind: 'open', facts }
  return { kind: 'handling', facts, assignment: { ...assignment, deadline: deadline ?? assignment.deadline } }
}

function closed(state: KnownCase, { outcome, confirmationEventId }: CaseClosed): CaseState {
  return { kind: 'closed', facts: { ...state.facts, confirmationEventId }, assignment: assignmentOf(state), outcome }
}

type CaseEvent = Pick<RecordedEvent, 'type' | 'data'>

function concluded(state: KnownCase, event: CaseEvent): CaseState {
  const reopening = CaseReopened.match(event)
  if (reopening !== undefined) return reopened(state, reopening)
  const closing = CaseClosed.match(event)
  if (closing !== undefined) return closed(state, closing)
  const passed = DeadlinePassed.match(event)
  return passed === undefined ? state : { ...state, facts: { ...state.facts, passedDeadline: passed.deadline } }
}

/** Folds one event into a case; what comes before its opening, and what is not about cases, changes nothing. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  const opening = CaseOpened.match(event)
  if (opening !== undefined) return opened(opening)
  if (state.kind === 'none') return state
  const dispatch = CaseDispatched.match(event)
  if (dispatch !== undefined) return dispatched(state, dispatch)
  if (CaseSigned.match(event) !== undefined) return signed(state)
  const reply = CaseReplied.match(event)
  return reply === undefined ? concluded(state, event) : replied(state, reply)
}

import type { RecordedEvent } from '@yiwang/kernel'
import type { Assignment, CaseFacts, CaseState, KnownCase } from './case.ts'
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
} from './events.ts'

type CaseEvent = Pick<RecordedEvent, 'id' | 'type' | 'data'>

const assignmentOf = (state: KnownCase): Assignment | undefined =>
  'assignment' in state ? state.assignment : undefined

const withFacts = (state: KnownCase, facts: Partial<CaseFacts>): KnownCase => ({
  ...state,
  facts: { ...state.facts, ...facts },
})

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

/** Whoever has answered asks nothing any more. */
function replied(state: KnownCase, { round, atOnce }: CaseReplied): CaseState {
  const facts = { ...state.facts, rounds: round, questionEventId: undefined, answeredAtOnce: atOnce }
  return { kind: 'replied', facts, assignment: assignmentOf(state) }
}

/** A case without a unit, as history brings them, or answered at once, waits for dispatch. */
function reopened(state: KnownCase, { confirmationEventId, deadline }: CaseReopened): CaseState {
  const facts = { ...state.facts, confirmationEventId, answeredAtOnce: undefined }
  const assignment = state.facts.answeredAtOnce === true ? undefined : assignmentOf(state)
  if (assignment === undefined) return { kind: 'open', facts }
  return { kind: 'handling', facts, assignment: { ...assignment, deadline: deadline ?? assignment.deadline } }
}

function closed(state: KnownCase, { outcome, confirmationEventId }: CaseClosed): CaseState {
  const facts = { ...state.facts, confirmationEventId, questionEventId: undefined }
  return { kind: 'closed', facts, assignment: assignmentOf(state), outcome }
}

type Step = (state: KnownCase, event: CaseEvent) => CaseState | undefined

function on<Data>(
  definition: { match(event: CaseEvent): Data | undefined },
  change: (state: KnownCase, data: Data, event: CaseEvent) => CaseState,
): Step {
  return (state, event) => {
    const data = definition.match(event)
    return data === undefined ? undefined : change(state, data, event)
  }
}

const STEPS: readonly Step[] = [
  on(CaseDispatched, dispatched),
  on(CaseSigned, signed),
  on(CaseReplied, replied),
  on(CaseReopened, reopened),
  on(CaseClosed, closed),
  on(DeadlinePassed, (state, { deadline }) => withFacts(state, { passedDeadline: deadline })),
  on(QuestionAsked, (state, _asked, { id }) => withFacts(state, { questionEventId: id })),
  on(QuestionAnswered, (state) => withFacts(state, { questionEventId: undefined })),
  on(QuestionWithdrawn, (state) => withFacts(state, { questionEventId: undefined })),
]

/** Folds one event into a case; what comes before its opening, and what is not about cases, changes nothing. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  const opening = CaseOpened.match(event)
  if (opening !== undefined) return opened(opening)
  if (state.kind === 'none') return state
  for (const step of STEPS) {
    const next = step(state, event)
    if (next !== undefined) return next
  }
  return state
}

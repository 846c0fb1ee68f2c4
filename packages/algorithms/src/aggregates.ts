import type { Aggregate } from '@yiwang/kernel'
import { announceSuggester, type AnnouncedState, type AnnounceSuggester } from './decide/announce-suggester.ts'
import { answerObjection, type AnswerObjection, type ReviewState } from './decide/answer-objection.ts'
import { objectToDispatch, type ObjectionState, type ObjectToDispatch } from './decide/object-to-dispatch.ts'
import { DispatchObjected, ObjectionAnswered, SuggesterLoaded } from './events.ts'

/** What the person says against one dispatch; its id is the dispatch's. */
export const dispatchObjection: Aggregate<ObjectionState, ObjectToDispatch> = {
  name: 'dispatch-objection',
  initialState: { objections: 0 },
  evolve: (state, event) =>
    DispatchObjected.match(event) === undefined ? state : { objections: state.objections + 1 },
  decide: objectToDispatch,
}

/** The review of one objection; its id is the objection's. */
export const objectionReview: Aggregate<ReviewState, AnswerObjection> = {
  name: 'objection-review',
  initialState: { isAnswered: false },
  evolve: (state, event) => (ObjectionAnswered.match(event) === undefined ? state : { isAnswered: true }),
  decide: answerObjection,
}

/** Which suggester an app goes by; there is one, and its id is fixed. */
export const suggesterInUse: Aggregate<AnnouncedState, AnnounceSuggester> = {
  name: 'suggester',
  initialState: undefined,
  evolve: (state, event) => SuggesterLoaded.match(event) ?? state,
  decide: announceSuggester,
}

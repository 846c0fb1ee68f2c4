import type { RecordedEvent } from '@yiwang/kernel'
import { CallBackRecorded, MatterRated, type Result } from './events.ts'
import { wordGiven } from './word-given.ts'

/** Calls in vain after one reply. */
export interface Attempts {
  readonly round: number
  readonly count: number
  readonly lastAt: string
}

/** What a person has said of a matter so far, to the app whose stream this is. */
export interface FeedbackState {
  /** last reply whose result they confirmed, 0 when none */
  readonly confirmedRound: number
  /** what they said of it, and when; null when nothing */
  readonly confirmed: { readonly result: Result; readonly at: Date } | null
  readonly isRated: boolean
  readonly attempts?: Attempts
  /** when they were called back last, in vain or not */
  readonly lastCallAt?: string
}

export const noFeedback: FeedbackState = { confirmedRound: 0, confirmed: null, isRated: false }

type FeedbackEvent = Pick<RecordedEvent, 'type' | 'data' | 'occurredAt'>

function tried(state: FeedbackState, { round }: CallBackRecorded, lastAt: string): FeedbackState {
  const before = state.attempts?.round === round ? state.attempts.count : 0
  return { ...state, attempts: { round, count: before + 1, lastAt } }
}

export function evolveFeedback(before: FeedbackState, event: FeedbackEvent): FeedbackState {
  const called = CallBackRecorded.match(event)
  const state = called === undefined ? before : { ...before, lastCallAt: event.occurredAt }
  const word = wordGiven(event)
  if (word !== undefined) {
    const said = { result: word.result, at: new Date(event.occurredAt) }
    return { ...state, confirmedRound: word.round, confirmed: said }
  }
  if (called !== undefined) return tried(state, called, event.occurredAt)
  return MatterRated.match(event) === undefined ? state : { ...state, isRated: true }
}

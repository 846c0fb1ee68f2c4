import { DispatchObjected } from './events/dispatch-objected.ts'
import { ObjectionAnswered } from './events/objection-answered.ts'
import { SuggesterLoaded } from './events/suggester-loaded.ts'

export * from './events/dispatch-objected.ts'
export * from './events/objection-answered.ts'
export * from './events/suggester-loaded.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [SuggesterLoaded, DispatchObjected, ObjectionAnswered] as const

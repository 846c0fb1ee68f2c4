import { SAID_IN_CONFIDENCE } from './in-confidence.ts'
import { feedbackCallBacks } from './projections/call-backs.ts'
import { feedbackConfirmations } from './projections/confirmations.ts'
import { feedbackRatings } from './projections/ratings.ts'

/** For apps whose users may see ratings: portal (one's own) and dashboard. */
export const feedbackProjections = [feedbackConfirmations, feedbackRatings]

/** For the console: no ratings, but whom to call back. */
export const feedbackProjectionsForHandlers = [feedbackConfirmations, feedbackCallBacks]

/** Event types the console's timeline leaves out: those concerned must not know before it is locked, or not at all. */
export const HIDDEN_FROM_HANDLERS = SAID_IN_CONFIDENCE

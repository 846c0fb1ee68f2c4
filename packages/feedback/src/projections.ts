import { feedbackConfirmations } from './projections/confirmations.ts'
import { feedbackRatings } from './projections/ratings.ts'

/** For apps whose users may see ratings: portal (one's own) and dashboard. */
export const feedbackProjections = [feedbackConfirmations, feedbackRatings]

/** For the console: no ratings. */
export const feedbackProjectionsForHandlers = [feedbackConfirmations]

/** Event types the console's timeline leaves out. */
export const HIDDEN_FROM_HANDLERS = ['feedback.matter-rated.v1'] as const

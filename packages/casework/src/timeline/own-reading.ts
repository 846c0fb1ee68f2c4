import type { TimelineEntry } from './entry.ts'
import { textOf } from './facts.ts'

/** That a person read their own: nobody's business but theirs. */
export const isOwnReading = ({ facts }: Pick<TimelineEntry, 'facts'>): boolean => textOf(facts, 'actor.kind') === 'self'

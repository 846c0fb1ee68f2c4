import { InformationAdded } from './events/information-added.ts'
import { RequestSubmitted } from './events/request-submitted.ts'
import { RequestWithdrawn } from './events/request-withdrawn.ts'

export * from './events/fields.ts'
export * from './events/information-added.ts'
export * from './events/request-submitted.ts'
export * from './events/request-withdrawn.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [RequestSubmitted, InformationAdded, RequestWithdrawn] as const

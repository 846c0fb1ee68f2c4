import { InformationAdded } from './events/information-added.ts'
import { RequestSubmitted } from './events/request-submitted.ts'

export * from './events/fields.ts'
export * from './events/information-added.ts'
export * from './events/request-submitted.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [RequestSubmitted, InformationAdded] as const

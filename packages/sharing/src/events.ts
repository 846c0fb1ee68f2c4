import { DataSetRegistered } from './events/data-set-registered.ts'
import { GrantGiven, GrantWithdrawn } from './events/grant.ts'
import { DataProvided, QueryRefused } from './events/query.ts'

export * from './events/data-set-registered.ts'
export * from './events/grant.ts'
export * from './events/query.ts'
export { byPostSchema, type ByPost } from './events/fields.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [DataSetRegistered, GrantGiven, GrantWithdrawn, DataProvided, QueryRefused] as const

import { ApplicationStarted, ApplicationSubmitted, FieldPrefilled } from './events/application.ts'
import { ItemCatalogued } from './events/item-catalogued.ts'
import { ItemListed } from './events/item-listed.ts'

export * from './events/application.ts'
export * from './events/item-catalogued.ts'
export * from './events/item-listed.ts'
export { prefilledSchema, takenBySchema, type Prefilled } from './events/fields.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [ItemListed, ItemCatalogued, ApplicationStarted, FieldPrefilled, ApplicationSubmitted] as const

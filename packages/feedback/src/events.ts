import { MatterRated } from './events/matter-rated.ts'
import { ResultConfirmed } from './events/result-confirmed.ts'

export * from './events/matter-rated.ts'
export * from './events/result-confirmed.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [ResultConfirmed, MatterRated] as const

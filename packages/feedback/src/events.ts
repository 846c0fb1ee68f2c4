import { CallBackRecorded } from './events/call-back-recorded.ts'
import { MatterRated } from './events/matter-rated.ts'
import { PressureAnswered } from './events/pressure-answered.ts'
import { ResultConfirmed } from './events/result-confirmed.ts'

export * from './events/call-back-recorded.ts'
export * from './events/matter-rated.ts'
export * from './events/pressure-answered.ts'
export * from './events/result-confirmed.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [ResultConfirmed, MatterRated, CallBackRecorded, PressureAnswered] as const

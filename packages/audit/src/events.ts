import { CheckpointSigned } from './events/checkpoint-signed.ts'
import { MatterInspected } from './events/matter-inspected.ts'

export * from './events/checkpoint-signed.ts'
export * from './events/matter-inspected.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [CheckpointSigned, MatterInspected] as const

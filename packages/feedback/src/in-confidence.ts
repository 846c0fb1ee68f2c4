import { MatterRated, PressureAnswered } from './events.ts'

/** Event types said by one person in confidence: whoever handles the matter reads none of them, leaders and auditors sums alone. */
export const SAID_IN_CONFIDENCE: readonly string[] = [MatterRated.type, PressureAnswered.type]

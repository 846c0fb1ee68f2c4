import type { RecordedEvent } from '@yiwang/kernel'
import { CallBackRecorded, ResultConfirmed, type Result } from './events.ts'

/** What a person said of the last reply, on their own page or when they were called back. */
export interface WordGiven {
  readonly matterId: string
  readonly result: Result
  readonly round: number
  readonly by: 'person' | 'call-back'
}

/** The person's word in an event; undefined where they were not reached, and for everything else. */
export function wordGiven(event: Pick<RecordedEvent, 'type' | 'data'>): WordGiven | undefined {
  const confirmed = ResultConfirmed.match(event)
  if (confirmed !== undefined) return { ...confirmed, by: 'person' }
  const called = CallBackRecorded.match(event)
  if (called === undefined || called.result === 'unreachable') return undefined
  const { matterId, result, round } = called
  return { matterId, result, round, by: 'call-back' }
}

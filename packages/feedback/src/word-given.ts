import type { RecordedEvent } from '@yiwang/kernel'
import { CallBackRecorded, ResultConfirmed, type Result } from './events.ts'

/** How a person's word came: from their own page, typed for them at the desk, or when they were called back. */
export const WORD_BY = ['person', 'desk', 'call-back'] as const
export type WordBy = (typeof WORD_BY)[number]

/** What a person said of the last reply, however it came. */
export interface WordGiven {
  readonly matterId: string
  readonly result: Result
  readonly round: number
  readonly by: WordBy
}

/** The person's word in an event; undefined where they were not reached, and for everything else. */
export function wordGiven(event: Pick<RecordedEvent, 'type' | 'data'>): WordGiven | undefined {
  const confirmed = ResultConfirmed.match(event)
  if (confirmed !== undefined) return { ...confirmed, by: confirmed.takenBy === undefined ? 'person' : 'desk' }
  const called = CallBackRecorded.match(event)
  if (called === undefined || called.result === 'unreachable') return undefined
  const { matterId, result, round } = called
  return { matterId, result, round, by: 'call-back' }
}

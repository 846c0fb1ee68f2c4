import { DISPATCH_PROMISE } from '@yiwang/casework/contracts'
import type { Calendar } from '@yiwang/kernel'
import type { MatterRow } from './matter-row.ts'

/** What tells a matter's stage and when it becomes late. */
export type Staged = Pick<
  MatterRow,
  'state' | 'unit_id' | 'is_asked' | 'hops' | 'reopened' | 'is_late' | 'taken_in_at' | 'deadline'
>

/** What an open matter waits for, the first that holds: so every matter has one cause, and the causes add up. */
export const STAGES = ['dispatch', 'citizen', 'hops', 'signing', 'reopened', 'handling', 'confirmation'] as const
export type Stage = (typeof STAGES)[number]

/** Has the matter been passed on: put to another unit than the first. */
const isPassedOn = ({ hops }: Staged): boolean => hops > 1

/** Undefined when it is closed. */
export function stageOf(row: Staged): Stage | undefined {
  if (row.state === 'closed') return undefined
  if (row.state === 'replied') return 'confirmation'
  if (row.unit_id === null) return 'dispatch'
  if (row.is_asked) return 'citizen'
  if (isPassedOn(row)) return 'hops'
  if (row.state === 'dispatched') return 'signing'
  return row.reopened > 0 ? 'reopened' : 'handling'
}

/** What the person was promised: by then somebody has decided who handles it. */
export function dispatchedAtTheLatest(takenInAt: string, calendar: Calendar): string {
  return calendar.deadline(DISPATCH_PROMISE, takenInAt).at
}

/**
 * When an open matter becomes late, to the minute; `-infinity` when it has, so that late ones share a cell; `infinity` when
 * nobody but the person is awaited.
 */
export function lateFrom(row: Staged, stage: Stage, calendar: Calendar): string {
  if (row.is_late) return '-infinity'
  if (stage === 'confirmation') return 'infinity'
  const at = stage === 'dispatch' ? dispatchedAtTheLatest(row.taken_in_at, calendar) : row.deadline
  if (at === null) return 'infinity'
  const minute = new Date(at)
  minute.setUTCSeconds(0, 0)
  return minute.toISOString()
}

import type { Calendar, Circumstances, DecideContext } from '@yiwang/kernel'

/** Circumstances of a command; what policies and timers command happens when it is decided. */
export type Said = Omit<Circumstances, 'occurredAt'> & { readonly occurredAt?: string }

/** What deciding about cases may use: time, ids and the working-day calendar. */
export interface CaseContext extends DecideContext {
  readonly calendar: Calendar
}

export function circumstancesOf(said: Said, { now }: DecideContext): Circumstances {
  return { ...said, occurredAt: said.occurredAt ?? now.toISOString() }
}

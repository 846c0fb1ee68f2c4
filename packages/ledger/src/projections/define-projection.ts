import type { RecordedEvent } from '@yiwang/kernel'

/** A value a projected row may hold: JSON, because rows are written from and read as JSON; times are ISO strings in UTC. */
export type Row = Readonly<Record<string, unknown>>

/** A table folded from the ledger, one row per key. */
export interface Projection<R extends Row = Row> {
  readonly name: string
  /** a higher number than last time empties the table and folds it anew */
  readonly version: number
  readonly table: string
  /** primary key column */
  readonly key: string
  /** keys of the rows an event touches; empty for events this projection does not care about */
  keysOf(event: RecordedEvent): readonly string[]
  /** the row after the event; null removes it */
  evolve(row: R | null, event: RecordedEvent, key: string): R | null
}

/**
 * Declares a projection; rows carry snake_case column names of their table.
 * @example
 * defineProjection<WorkRow>({ name: 'work-list', version: 1, table: 'casework_cases', key: 'case_id', keysOf, evolve })
 */
export function defineProjection<R extends Row>(projection: Projection<R>): Projection {
  // evolve only ever sees rows it returned itself, so its own row type is right.
  return projection as unknown as Projection
}

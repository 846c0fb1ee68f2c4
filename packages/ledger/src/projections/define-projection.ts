import type { RecordedEvent } from '@yiwang/kernel'

/** A value a projected row may hold: JSON, because rows are written from and read as JSON; times are ISO strings in UTC. */
export type Row = Readonly<Record<string, unknown>>

/** What one row adds to one cell of a tally; a sum left out is not touched. */
export interface Contribution {
  /** every column of the tally's primary key */
  readonly cell: Readonly<Record<string, string>>
  /** column → amount */
  readonly adds: Readonly<Record<string, number>>
}

/**
 * Sums kept beside a projection's rows, so that figures need not scan them. They are what all rows together contribute: when
 * a row changes, what it contributed before is taken back, whatever the change was. Cells where every sum is 0 are removed.
 */
export interface Tally<R extends Row = Row> {
  /** its columns are a primary key and integer sums with default 0 */
  readonly table: string
  contributionsOf(row: R): readonly Contribution[]
}

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
  /** emptied, folded and saved with the rows */
  readonly tallies?: ReadonlyArray<Tally<R>>
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

/** Everything a projection fills. */
export function tablesOf({ table, tallies = [] }: Projection): string[] {
  return [table, ...tallies.map((tally) => tally.table)]
}

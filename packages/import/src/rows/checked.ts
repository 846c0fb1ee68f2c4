import type { Row } from '../reading/table.ts'
import type { Reason } from '../reasons.ts'
import { Refusal } from './refusal.ts'

/** A row as the map reads it, or why it is not taken over. */
export type Checked<Record> =
  | { readonly row: number; readonly record: Record }
  | { readonly row: number; readonly reason: Reason }

/** Takes each row of a file in turn. */
export type RowChecker<Record> = (row: Row) => Checked<Record>

/** Makes a checker of a reader that throws refusals. */
export function refusing<Record>(read: (row: Row) => Record): RowChecker<Record> {
  return (row) => {
    try {
      return { row: row.row, record: read(row) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { row: row.row, reason: error.reason }
    }
  }
}

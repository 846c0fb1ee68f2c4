/** A row as a spreadsheet numbers it (the heading is row 1); without cells when it could not be read. */
export interface Row {
  readonly row: number
  readonly cells?: readonly string[]
}

/** A file opened for reading, row by row. */
export interface Table {
  readonly heading: readonly string[]
  readonly rows: AsyncIterable<Row>
  /** share of the file read so far, 0 to 1 */
  readShare(): number
}

/** Characters; neither a forgotten quotation mark nor one giant cell may gather a file in memory. */
export const LONGEST_ROW = 1_000_000

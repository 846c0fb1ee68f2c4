import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { OperatorError } from '../../local/operator-error.ts'
import { readBytes, type FileFacts } from './inspect-file.ts'

/** A row as a spreadsheet numbers it (the heading is row 1); without cells when it could not be read. */
export interface Row {
  readonly row: number
  readonly cells?: readonly string[]
}

/** A file opened for reading, row by row. */
export interface OpenedFile {
  readonly heading: readonly string[]
  readonly rows: AsyncIterable<Row>
  /** share of the file read so far, 0 to 1 */
  readShare(): number
}

/** A forgotten quotation mark must not gather the rest of a file in memory. */
const LONGEST_ROW = 2_000_000

/** A blank line counts as a row, as in a spreadsheet, and is nothing else. */
const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === ''

async function* parsedRows(source: Readable): AsyncGenerator<Row> {
  const unreadable: Row[] = []
  let row = 0
  const parser = parse({
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    // The number goes before the cells: what was skipped is told at another time than what was read.
    on_record: (cells) => {
      row += 1
      return isBlank(cells) ? null : [String(row), ...cells]
    },
    on_skip: () => {
      unreadable.push({ row: ++row })
      return undefined
    },
  })
  // An error of the source destroys the parser with it, so that reading from the parser throws it.
  pipeline(source, parser, () => undefined)
  for await (const parsed of parser) {
    const [number, ...cells] = parsed as string[]
    // The parser reads ahead: what it skipped further down has its turn later.
    const before = unreadable.filter((skipped) => skipped.row < Number(number))
    yield* unreadable.splice(0, before.length)
    yield { row: Number(number), cells }
  }
  yield* unreadable
}

/** Opens a CSV file whose first row is its heading; throws an OperatorError when there is none. */
export async function openRows({ path, bytes, encoding }: FileFacts): Promise<OpenedFile> {
  let read = 0
  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of readBytes(path)) {
      read += chunk.length
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  }
  const rows = parsedRows(Readable.from(decoded()))
  const first = await rows.next()
  const heading = first.done === true ? undefined : first.value.cells
  if (heading === undefined) throw new OperatorError('文件是空的，或者第一行不是表头', 'the file has no heading')
  return { heading: heading.map((name) => name.trim()), rows, readShare: () => (bytes === 0 ? 1 : read / bytes) }
}

import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ImportError } from '../errors.ts'
import { readBytes, type FileFacts } from './inspect-file.ts'
import { createLookahead, linesOf, type Lookahead } from './lines.ts'
import { LONGEST_ROW, type Row, type Table } from './table.ts'

type Cells = readonly string[] | 'blank' | 'unreadable'

interface Read {
  readonly cells: Cells
  /** lines it took */
  readonly used: number
}

function parseRow(text: string): Cells {
  if (text.trim() === '') return 'blank'
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] })[0] ?? 'blank'
  } catch (error) {
    if (error instanceof CsvError) return 'unreadable'
    throw error
  }
}

const quotesIn = (line: string): number => line.split('"').length - 1

/** A row from its lines as far as its quotation marks pair up. */
async function readRow(lines: Lookahead): Promise<Read | undefined> {
  let text = ''
  let quotes = 0
  for (let used = 1; ; used += 1) {
    const line = await lines.peek(used - 1)
    if (line === undefined) return used === 1 ? undefined : { cells: 'unreadable', used }
    text += line
    quotes += quotesIn(line)
    if (quotes % 2 === 0) return { cells: parseRow(text), used }
    if (text.length > LONGEST_ROW) return { cells: 'unreadable', used }
  }
}

/** The cells of a good row; several lines that come to another width than the heading's were joined by mistake. */
function wholeCells({ cells, used }: Read, width: number | undefined): readonly string[] | undefined {
  if (typeof cells === 'string') return undefined
  return used === 1 || width === undefined || cells.length === width ? cells : undefined
}

/**
 * Rows of a file, one after another. Where several lines do not make a good row, only the first of them is given up and
 * reading goes on at the next: one wrong quotation mark must neither swallow the rows after it nor hide them.
 */
async function* rowsOf(lines: Lookahead): AsyncGenerator<Row> {
  let width: number | undefined
  for (let row = 1; ; row += 1) {
    const read = await readRow(lines)
    if (read === undefined) return
    const cells = wholeCells(read, width)
    lines.skip(cells === undefined ? 1 : read.used)
    if (read.cells === 'blank') continue
    width ??= cells?.length
    yield cells === undefined ? { row } : { row, cells }
  }
}

/** Opens a CSV file whose first row is its heading; throws ImportError('heading_missing'). */
export async function openCsv({ source, bytes, encoding }: FileFacts): Promise<Table> {
  let read = 0
  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of readBytes(source)) {
      read += chunk.length
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  }
  const rows = rowsOf(createLookahead(linesOf(decoded())))
  const first = await rows.next()
  const heading = first.done === true ? undefined : first.value.cells
  if (heading === undefined) throw new ImportError('heading_missing')
  return { heading: heading.map((name) => name.trim()), rows, readShare: () => (bytes === 0 ? 1 : read / bytes) }
}

import { ImportError } from '../../errors.ts'
import type { FileFacts } from '../inspect-file.ts'
import type { Row, Table } from '../table.ts'
import { readParts } from './parts.ts'
import { sheetRows } from './sheet-rows.ts'
import { openZipFile, type Zip } from './zip.ts'

/** Unpacked bytes at most. */
export interface WorkbookLimits {
  /** rows are read as they come, none is kept */
  readonly sheet: number
  /** kept in memory while rows are read */
  readonly strings: number
}

/** Some five million rows; a million rows of names and addresses need about a tenth of the strings. */
const LIMITS: WorkbookLimits = { sheet: 4 * 1024 ** 3, strings: 512 * 1024 ** 2 }

function padded(row: Row, width: number): Row {
  const { cells } = row
  if (cells === undefined || cells.length >= width) return row
  return { ...row, cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')] }
}

async function* closing(rows: AsyncGenerator<Row>, { zip, width }: { zip: Zip; width: number }): AsyncGenerator<Row> {
  try {
    for await (const row of rows) yield padded(row, width)
  } finally {
    zip.close()
  }
}

/** Opens the first visible sheet of a workbook (XLSX) whose first row is its heading. Throws ImportError. */
export async function openWorkbook(
  { source, bytes }: Pick<FileFacts, 'source' | 'bytes'>,
  limits: WorkbookLimits = LIMITS,
): Promise<Table> {
  const zip = await openZipFile(source)
  try {
    const parts = await readParts(zip, limits.strings)
    let read = 0
    async function* counted(): AsyncGenerator<string> {
      for await (const piece of zip.read(parts.sheet, limits.sheet)) {
        read += piece.length
        yield piece
      }
    }
    const rows = sheetRows(counted(), parts)
    const first = await rows.next()
    const heading = first.done === true ? undefined : first.value.cells
    if (heading === undefined) throw new ImportError('heading_missing')
    const width = heading.length
    return {
      heading: heading.map((name) => name.trim()),
      rows: closing(rows, { zip, width }),
      // a sheet unpacks to about ten times its size: good enough to see that it moves
      readShare: () => Math.min(0.99, read / (bytes * 10)),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

import { ImportError } from '../../errors.ts'
import type { FileFacts } from '../inspect-file.ts'
import type { Row, Table } from '../table.ts'
import { readParts } from './parts.ts'
import { sheetRows } from './sheet-rows.ts'
import { openZipFile, type Zip } from './zip.ts'

/** Unpacked bytes of the sheet: some five million rows. Rows are read as they come, none is kept. */
const SHEET_MAX = 4 * 1024 ** 3

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
export async function openWorkbook({ path, bytes }: Pick<FileFacts, 'path' | 'bytes'>): Promise<Table> {
  const zip = await openZipFile(path)
  try {
    const parts = await readParts(zip)
    let read = 0
    async function* counted(): AsyncGenerator<string> {
      for await (const piece of zip.read(parts.sheet, SHEET_MAX)) {
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

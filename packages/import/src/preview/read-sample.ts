import { inspectFile } from '../reading/inspect-file.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/table.ts'
import { CELL_SHOWN, ROWS_SHOWN, type Sample } from './sample.ts'

const MIB = 1024 ** 2
/** A look needs little; what unpacks to more is for the command line. */
const LOOK_LIMITS = { sheet: 128 * MIB, strings: 32 * MIB }

const shortened = (cell: string): string => {
  const characters = cell.slice(0, CELL_SHOWN).toWellFormed()
  return cell.length > CELL_SHOWN ? `${characters}…` : cell
}

const shown = ({ row, cells }: Row): Sample['rows'][number] => ({ row, cells: cells?.map(shortened) ?? null })

/** The heading and first rows of a file's bytes; nothing is kept. Throws ImportError. */
export async function readSample(bytes: Uint8Array): Promise<Sample> {
  const facts = await inspectFile(bytes)
  const { heading, rows } = await openTable(facts, LOOK_LIMITS)
  const read: Row[] = []
  for await (const row of rows) {
    read.push(row)
    if (read.length > ROWS_SHOWN) break
  }
  return {
    format: facts.format,
    encoding: facts.encoding,
    heading: [...heading],
    rows: read.slice(0, ROWS_SHOWN).map(shown),
    hasMore: read.length > ROWS_SHOWN,
  }
}

import { LONGEST_ROW, type Row } from '../table.ts'
import { serialToText } from './dates.ts'
import type { WorkbookParts } from './parts.ts'
import { readXml } from './xml.ts'

const COLUMNS_MAX = 16_384
const LETTER_A = 64

/** `BC12` → 54, counted from 0; undefined where a cell does not say where it stands. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - LETTER_A, 0) - 1
}

interface Cell {
  readonly type: string
  readonly style: number
  readonly column: number
}

function numberText(value: string, { style }: Cell, { isDate, is1904 }: WorkbookParts): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (isDate[style] === true) return serialToText(number, is1904) ?? value
  // 1.3800138E10 is how a telephone number is kept
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : value
}

/** What a person sees in the cell. */
export function cellText(value: string, cell: Cell, parts: WorkbookParts): string {
  switch (cell.type) {
    case 's':
      return parts.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'str':
    case 'inlineStr':
    case 'd':
      return value
    case 'e':
      return ''
    default:
      return numberText(value, cell, parts)
  }
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return Array.from({ length: last + 1 }, (_, at) => cells[at] ?? '')
}

/** Collects the rows that are complete so far; `take` empties it. */
function createCollector(parts: WorkbookParts) {
  const done: Row[] = []
  let rowNumber = 0
  let cells: string[] = []
  let size = 0
  let cell: Cell | undefined
  let value = ''
  let isValue = false

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const column = columnOf(attributes.r) ?? cells.length
    cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), column }
    value = ''
  }

  function closeCell(): void {
    if (cell !== undefined && cell.column < COLUMNS_MAX && size <= LONGEST_ROW)
      cells[cell.column] = cellText(value, cell, parts)
    cell = undefined
  }

  function closeRow(): void {
    const whole = withoutEmptyEnd(cells)
    if (size > LONGEST_ROW) done.push({ row: rowNumber })
    else if (whole.length > 0) done.push({ row: rowNumber, cells: whole })
  }

  return {
    take: (): Row[] => done.splice(0),
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r)
        cells = []
        size = 0
      }
      if (name === 'c') openCell(attributes)
      isValue = name === 'v' || name === 't'
    },
    text(piece: string) {
      if (!isValue || cell === undefined) return
      size += piece.length
      if (size <= LONGEST_ROW) value += piece
    },
    close(name: string) {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c') closeCell()
      if (name === 'row') closeRow()
    },
  }
}

/** Rows of a sheet as its XML comes in; only those of one piece are in memory. Cells left empty at a row's end are left out. */
export async function* sheetRows(pieces: AsyncIterable<string>, parts: WorkbookParts): AsyncGenerator<Row> {
  const collector = createCollector(parts)
  for await (const _ of readXml(pieces, collector)) yield* collector.take()
  yield* collector.take()
}

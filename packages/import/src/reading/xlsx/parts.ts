import { posix } from 'node:path'
import { ImportError } from '../../errors.ts'
import { isDateFormat } from './dates.ts'
import { readWholeXml } from './xml.ts'
import type { Zip } from './zip.ts'

const SMALL_PART = 16 * 1024 ** 2

/** What rows need of the rest of the workbook. */
export interface WorkbookParts {
  readonly sheet: string
  readonly strings: readonly string[]
  /** by a cell's style number */
  readonly isDate: readonly boolean[]
  readonly is1904: boolean
}

interface Workbook {
  readonly firstSheet: string
  readonly is1904: boolean
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  if (!zip.has('xl/workbook.xml')) throw new ImportError('workbook_missing')
  let firstSheet: string | undefined
  let is1904 = false
  await readWholeXml(zip.read('xl/workbook.xml', SMALL_PART), {
    open(name, attributes) {
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible') firstSheet ??= attributes.id
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
    },
  })
  if (firstSheet === undefined) throw new ImportError('workbook_sheet_missing', 'xl/workbook.xml')
  return { firstSheet, is1904 }
}

async function sheetPath(zip: Zip, id: string): Promise<string> {
  let target: string | undefined
  await readWholeXml(zip.read('xl/_rels/workbook.xml.rels', SMALL_PART), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Id === id) target = attributes.Target
    },
  })
  if (target === undefined) throw new ImportError('workbook_sheet_missing', 'xl/_rels/workbook.xml.rels')
  // `/xl/worksheets/a.xml`, `worksheets/a.xml` and `./worksheets/a.xml` are the same part
  const path = posix.join('/xl', target.startsWith('/') ? posix.relative('/xl', target) : target).slice(1)
  if (!zip.has(path)) throw new ImportError('workbook_sheet_missing', path)
  return path
}

async function readStrings(zip: Zip, maxBytes: number): Promise<string[]> {
  const strings: string[] = []
  if (!zip.has('xl/sharedStrings.xml')) return strings
  let text = ''
  let isText = false
  let isReading = false
  await readWholeXml(zip.read('xl/sharedStrings.xml', maxBytes), {
    open(name) {
      if (name === 'si') text = ''
      // phonetic readings stand beside the text and are none of it
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

async function readDateStyles(zip: Zip): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  if (!zip.has('xl/styles.xml')) return isDate
  let isInCells = false
  await readWholeXml(zip.read('xl/styles.xml', SMALL_PART), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isInCells = true
      const id = Number(attributes.numFmtId)
      if (name === 'xf' && isInCells) isDate.push(isDateFormat(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return isDate
}

/** Reads all of a workbook but its rows; its first visible sheet is the one that counts. */
export async function readParts(zip: Zip, stringsMax: number): Promise<WorkbookParts> {
  const { firstSheet, is1904 } = await readWorkbook(zip)
  return {
    is1904,
    sheet: await sheetPath(zip, firstSheet),
    strings: await readStrings(zip, stringsMax),
    isDate: await readDateStyles(zip),
  }
}

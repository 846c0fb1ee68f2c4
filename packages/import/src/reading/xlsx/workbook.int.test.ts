import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbookParts, writeZip, type ZipPart } from '../../test/write-zip.ts'
import { inspectFile } from '../inspect-file.ts'
import { openTable } from '../open-table.ts'
import type { Row } from '../table.ts'

let folder: string
let files = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-workbook-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function zipOf(parts: readonly ZipPart[]): string {
  const path = join(folder, `${(files += 1)}.csv`)
  writeZip(path, parts)
  return path
}

async function read(path: string): Promise<{ heading: readonly string[]; rows: Row[] }> {
  const { heading, rows } = await openTable(await inspectFile(path))
  const list: Row[] = []
  for await (const row of rows) list.push(row)
  return { heading, rows: list }
}

const HEADING = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
const strings = ['编号', '内容', '路灯&amp;<![CDATA[<灯>]]>']

describe('a workbook', () => {
  it('is known by what it is, not by its name, and read as a person sees it', async () => {
    const rows =
      HEADING +
      '<row r="2"><c r="A2"><v>13800138000</v></c><c r="B2" t="s"><v>2</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c><c r="B4" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="B5" t="str"><f>A1</f><v>算出来的</v></c></row><row r="6"><c r="A6"/></row>' +
      '<row r="7"><c r="A7" t="e"><v>#N/A</v></c><c r="B7"><v>1.3800138001E10</v></c></row>'
    expect(await read(zipOf(workbookParts(rows, { strings })))).toEqual({
      heading: ['编号', '内容'],
      rows: [
        { row: 2, cells: ['13800138000', '路灯&<灯>'] },
        { row: 4, cells: ['一二', 'TRUE'] },
        { row: 5, cells: ['', '算出来的'] },
        { row: 7, cells: ['', '13800138001'] },
      ],
    })
  })

  it('tells days and times as they were typed', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d\\ h:mm"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>'
    const rows =
      HEADING +
      '<row r="2"><c r="A2" s="1"><v>43580.397326388891</v></c><c r="B2" s="2"><v>43580</v></c></row>' +
      '<row r="3"><c r="A3" s="3"><v>2.5</v></c><c r="B3" s="0"><v>43580</v></c></row>'
    expect((await read(zipOf(workbookParts(rows, { strings, styles })))).rows.map(({ cells }) => cells)).toEqual([
      ['2019/4/25 9:32:09', '2019/4/25'],
      ['2.5', '43580'],
    ])
  })

  it('gives up a row that is larger than any row is, and goes on', async () => {
    const rows =
      `${HEADING}<row r="2"><c r="A2" t="str"><v>${randomBytes(500_001).toString('hex')}</v></c></row>` +
      '<row r="3"><c r="A3" t="str"><v>好</v></c></row>'
    expect((await read(zipOf(workbookParts(rows, { strings })))).rows).toEqual([
      { row: 2 },
      { row: 3, cells: ['好', ''] },
    ])
  })
})

describe('the smallest workbooks', () => {
  const SMALL =
    '<row><c t="inlineStr"><is><t>编号</t></is></c><c t="inlineStr"><is><t>内容</t></is></c></row>' +
    '<row><c><v>1</v></c><c t="inlineStr"><is><t>路灯</t></is></c></row>'
  const SHARED = `${HEADING}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>`
  const expected = { heading: ['编号', '内容'], rows: [{ row: 2, cells: ['1', '路灯'] }] }
  const parts = (
    rows: string,
    { leaveOut = [] as string[], words = [] as string[], at = 'worksheets/sheet1.xml' } = {},
  ) =>
    workbookParts(rows, { strings: words })
      .filter(({ name }) => !leaveOut.includes(name))
      .map((part) => {
        if (part.name === 'xl/worksheets/sheet1.xml') return { ...part, name: `xl/${at.replace(/^(\/xl\/|\.\/)/, '')}` }
        if (!part.name.endsWith('.rels')) return part
        return { ...part, content: String(part.content).replace('worksheets/sheet1.xml', at) }
      })
  const bare = ['xl/sharedStrings.xml', 'xl/styles.xml']

  it.each([
    ['inline strings, no strings, no styles', parts(SMALL, { leaveOut: bare })],
    ['inline strings beside an empty list of strings', parts(SMALL)],
    ['shared strings, no styles', parts(SHARED, { words: ['编号', '内容', '路灯'], leaveOut: ['xl/styles.xml'] })],
    ['a sheet of another name', parts(SMALL, { leaveOut: bare, at: 'worksheets/data-2024.xml' })],
    ['a sheet by its whole path', parts(SMALL, { leaveOut: bare, at: '/xl/worksheets/a.xml' })],
    ['a sheet by a path with a dot', parts(SMALL, { leaveOut: bare, at: './worksheets/a.xml' })],
    ['document properties', [...parts(SMALL), { name: 'docProps/app.xml', content: '<Properties/>' }]],
  ])('are read: %s, stored and deflated', async (_name, given) => {
    expect(await read(zipOf(given))).toEqual(expected)
    expect(await read(zipOf(given.map((part) => ({ ...part, isStored: true }))))).toEqual(expected)
  })

  it('lose no sheet behind those that are hidden', async () => {
    const hidden = parts(SMALL).map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace('<sheets>', '<sheets><sheet state="veryHidden" r:id="rId9"/>'),
          }
        : part,
    )
    expect(await read(zipOf(hidden))).toEqual(expected)
  })

  it('say which part is missing', async () => {
    const without = parts(SMALL).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml')
    await expect(read(zipOf(without))).rejects.toThrow('workbook_sheet_missing: xl/worksheets/sheet1.xml')
    await expect(read(zipOf(parts(SMALL, { leaveOut: ['xl/_rels/workbook.xml.rels'] })))).rejects.toThrow(
      'workbook_damaged: xl/_rels/workbook.xml.rels',
    )
  })
})

describe('what only looks like a workbook', () => {
  const zeros = new Uint8Array(64 * 1024 ** 2)

  it('is refused before it is unpacked when it would unpack to far too much', async () => {
    await expect(read(zipOf(workbookParts(zeros)))).rejects.toThrow('workbook_too_large: xl/worksheets/sheet1.xml')
    const bomb = workbookParts('').map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, content: zeros } : part,
    )
    await expect(read(zipOf(bomb))).rejects.toThrow('workbook_too_large: xl/sharedStrings.xml')
  })

  it('is refused when a part says it is small and is not', async () => {
    const liar = workbookParts('').map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: zeros, claims: 1_000 } : part,
    )
    await expect(read(zipOf(liar))).rejects.toThrow('workbook_damaged')
  })

  it('is refused when it declares entities that grow', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>' +
      '<row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    await expect(read(zipOf(workbookParts(new TextEncoder().encode(laughs))))).rejects.toThrow('workbook_damaged')
  })

  it('is refused when parts are missing, cut off or no XML at all', async () => {
    await expect(read(zipOf([{ name: 'word/document.xml', content: '<w/>' }]))).rejects.toThrow('workbook_missing')
    await expect(read(zipOf(workbookParts(`${HEADING}<row`)))).rejects.toThrow('workbook_damaged')
    await expect(read(zipOf(workbookParts('')))).rejects.toThrow('heading_missing')
    const path = join(folder, 'cut.xlsx')
    writeFileSync(path, Buffer.from('PK\u0003\u0004 and nothing'))
    await expect(read(path)).rejects.toThrow('workbook_damaged')
  })
})

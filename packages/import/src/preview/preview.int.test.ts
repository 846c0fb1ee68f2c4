import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { tipdmReplies } from '../maps/tipdm-replies.ts'
import { workbookParts, writeZip, type ZipPart } from '../test/write-zip.ts'
import { previewMap } from './preview-map.ts'
import { readSample } from './read-sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'yiwang-preview-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const now = new Date('2026-11-26T04:00:00.000Z')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEADING = '留言编号,留言主题,留言详情,留言时间,答复意见,答复时间\n'
const line = (id: number): string => `${id},路灯,不亮,2019/4/25 9:32,修好了,2019/4/26 10:00\n`

function zipBytes(parts: readonly ZipPart[]): Uint8Array {
  const path = join(folder, 'file.xlsx')
  writeZip(path, parts)
  return readFileSync(path)
}

describe('the beginning of a file', () => {
  it('is its heading and first twenty rows, and whether there are more', async () => {
    const long = await readSample(bytesOf(HEADING + Array.from({ length: 30 }, (_, at) => line(at)).join('')))
    expect(long).toMatchObject({ format: 'csv', encoding: 'utf-8', hasMore: true })
    expect(long.rows).toHaveLength(20)
    expect(long.rows[0]).toEqual({
      row: 2,
      cells: ['0', '路灯', '不亮', '2019/4/25 9:32', '修好了', '2019/4/26 10:00'],
    })
    expect((await readSample(bytesOf(HEADING + line(1)))).hasMore).toBe(false)
  })

  it('is read from a workbook as well, from its bytes alone', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>编号</v></c></row><row r="2"><c r="A2" t="str"><v>一</v></c></row>'
    expect(await readSample(zipBytes(workbookParts(rows)))).toMatchObject({
      format: 'xlsx',
      heading: ['编号'],
      rows: [{ row: 2, cells: ['一'] }],
    })
  })

  it('cuts a long cell for the look, and shows a row that cannot be read as such', async () => {
    const { rows } = await readSample(bytesOf(`a,b\n${'长'.repeat(3_000)},1\n"x,2\n`))
    expect(rows[0]?.cells?.[0]).toHaveLength(2_001)
    expect(rows[1]).toEqual({ row: 3, cells: null })
  })

  it('is refused with its reason: empty, damaged, or unpacking to far too much', async () => {
    await expect(readSample(bytesOf(''))).rejects.toThrow('heading_missing')
    await expect(readSample(bytesOf('PK\u0003\u0004 and nothing'))).rejects.toThrow('workbook_damaged')
    const zeros = new Uint8Array(64 * 1024 ** 2)
    await expect(readSample(zipBytes(workbookParts(zeros)))).rejects.toThrow('workbook_too_large')
    const strings = zipBytes(
      workbookParts('', { strings: Array.from({ length: 900_000 }, (_, at) => `第${at * 7919}个字符串很长很长很长`) }),
    )
    await expect(readSample(strings)).rejects.toThrow('workbook_too_large: xl/sharedStrings.xml')
  })
})

describe('a map tried on it', () => {
  const tried = async (rows: string, map = tipdmReplies) => {
    const { heading, rows: read } = await readSample(bytesOf(HEADING + rows))
    return previewMap({ map, heading, rows: read }, now)
  }

  it('says of each row whether it would be imported, and names the field where not', async () => {
    const wrong =
      '2,,不亮,2019/4/25 9:32,,\n3,路灯,不亮,四月,,\n3,路灯,不亮,2019/4/25,,\n3,路灯,不亮,2019/4/25,,\n5,缺列\n'
    expect(await tried(line(1) + wrong)).toEqual([
      { row: 2, reason: null, fields: [] },
      { row: 3, reason: 'subject_missing', fields: ['subject'] },
      { row: 4, reason: 'submitted_at_invalid', fields: ['submittedAt'] },
      { row: 5, reason: null, fields: [] },
      { row: 6, reason: 'key_repeated', fields: ['key'] },
      { row: 7, reason: 'columns_wrong', fields: [] },
    ])
  })

  it('throws where the file lacks a column', async () => {
    const map = { ...tipdmReplies, columns: { ...tipdmReplies.columns, reply: '没有这一列' } }
    await expect(tried(line(1), map)).rejects.toThrow('columns_missing: 没有这一列')
  })
})

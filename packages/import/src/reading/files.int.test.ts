import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tipdmReplies } from '../maps/tipdm-replies.ts'
import { createHistoryChecker, type HistoricalRecord } from '../history/check-row.ts'
import type { Checked } from '../rows/checked.ts'
import { inspectFile } from './inspect-file.ts'
import { openTable } from './open-table.ts'
import type { Row } from './table.ts'

const invented = fileURLToPath(new URL('../fixtures/invented.csv', import.meta.url))
const real = fileURLToPath(new URL('../../../../../shared/data/tipdm2020c/messages_with_replies.csv', import.meta.url))
const isAbsent = !existsSync(real)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-import-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${Math.random()}.csv`)
  writeFileSync(path, content)
  return path
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = []
  for await (const row of rows) list.push(row)
  return list
}

async function readAll(path: string): Promise<{ heading: readonly string[]; rows: Row[] }> {
  const { heading, rows } = await openTable(await inspectFile(path))
  return { heading, rows: await all(rows) }
}

async function checkAll(path: string): Promise<Array<Checked<HistoricalRecord>>> {
  const facts = await inspectFile(path)
  const { heading, rows } = await openTable(facts)
  const check = createHistoryChecker({ map: tipdmReplies, heading, sha256: facts.sha256, now: new Date('2026-11-23') })
  return (await all(rows)).map(check)
}

const reasonsOf = (checked: ReadonlyArray<Checked<unknown>>): string[] =>
  checked.map((row) => `${row.row} ${'reason' in row ? row.reason : 'good'}`)

// 编号,内容 / 1,路灯不亮 in GB18030
const GB18030 = Buffer.from('b1e0bac52cc4dac8dd0a312cc2b7b5c6b2bbc1c10a', 'hex')

describe('a file', () => {
  it.each([
    ['UTF-8', '编号,内容\n1,路灯不亮\n', 'utf-8'],
    ['UTF-8 with a mark', '\ufeff编号,内容\r\n1,路灯不亮\r\n', 'utf-8'],
    ['GB18030', GB18030, 'gb18030'],
    ['plain ASCII', 'id,text\n', 'utf-8'],
  ])('in %s is recognised', async (_name, content, encoding) => {
    expect((await inspectFile(fileOf(content))).encoding).toBe(encoding)
  })

  it.each(['编号,内容\n1,路灯不亮\n', '\ufeff编号,内容\r\n1,路灯不亮\r\n', GB18030])(
    'is read alike',
    async (content) => {
      expect(await readAll(fileOf(content))).toEqual({
        heading: ['编号', '内容'],
        rows: [{ row: 2, cells: ['1', '路灯不亮'] }],
      })
    },
  )

  it('stays UTF-8 when some bytes are broken: only their row is', async () => {
    const whole = Buffer.from(`编号,内容\n1,${'路灯不亮'.repeat(20)}\n2,坏\n`)
    whole[whole.length - 3] = 0xff
    const { rows } = await readAll(fileOf(whole))
    expect(rows[0]?.cells?.[1]).toMatch(/^(路灯不亮)+$/)
    expect(rows[1]?.cells?.[1]).toContain('\ufffd')
  })

  it('keeps its rows’ numbers across line breaks, blank lines and what cannot be read', async () => {
    const { rows } = await readAll(fileOf('a,b\n1,"x\ny"\n\n2,"bro"ken"\n3,z\n'))
    expect(rows).toEqual([{ row: 2, cells: ['1', 'x\ny'] }, { row: 4 }, { row: 5, cells: ['3', 'z'] }])
  })

  it('loses to a quotation mark that never closes one row and no more', async () => {
    const { rows } = await readAll(fileOf('a,b\n1,"open\n2,fine\n3,"two\nlines"\n4,"open again\n5,fine\n'))
    expect(rows).toEqual([
      { row: 2 },
      { row: 3, cells: ['2', 'fine'] },
      { row: 4, cells: ['3', 'two\nlines'] },
      { row: 5 },
      { row: 6, cells: ['5', 'fine'] },
    ])
  })

  it.each([
    ['file_is_picture', 'ffd8ffe000104a464946'],
    ['file_is_picture', '89504e470d0a1a0a'],
    ['file_is_picture', '000000186674797068656963'],
    ['file_is_picture', '524946460000000057454250'],
    ['file_is_pdf', '255044462d312e37'],
    ['file_is_old_office', 'd0cf11e0a1b11ae1'],
    ['file_is_archive', '1f8b0800'],
    ['file_is_archive', '526172211a0700'],
    ['file_not_text', 'fffe1654eb530000f75302000300040005000600'],
  ])('that is no table is told what it is: %s', async (code, hex) => {
    await expect(readAll(fileOf(Buffer.from(hex, 'hex')))).rejects.toThrow(code)
  })

  it('with one wrong character stays a table', async () => {
    expect((await readAll(fileOf('编号,内容\n1,a\u0000b\n'))).rows).toHaveLength(1)
  })

  it('that is empty or not there is told in a line', async () => {
    await expect(readAll(fileOf(''))).rejects.toThrow('heading_missing')
    await expect(readAll(join(folder, 'nothing.csv'))).rejects.toThrow('file_missing')
    await expect(readAll(folder)).rejects.toThrow('file_missing')
  })
})

it('finds every kind of fault in the invented file', async () => {
  expect(reasonsOf(await checkAll(invented))).toEqual([
    '2 good',
    '3 good',
    '4 good',
    '5 good',
    '6 reply_before_message',
    '7 submitted_at_invalid',
    '8 narrative_missing',
    '9 key_repeated',
    '11 key_missing',
    '12 columns_wrong',
    '13 row_unreadable',
    '14 reply_time_missing',
    '15 reply_missing',
    '16 text_unreadable',
    '17 replied_at_invalid',
  ])
})

describe.skipIf(isAbsent)(`the real messages${isAbsent ? '（未找到 ../shared/data/tipdm2020c，跳过）' : ''}`, () => {
  it('are all good: 2,110 with their replies, none before its message', async () => {
    const checked = await checkAll(real)
    expect(checked).toHaveLength(2_110)
    expect(checked.filter((row) => 'reason' in row)).toEqual([])
    const records = checked.flatMap((row) => ('record' in row ? [row.record] : []))
    expect(records.every(({ reply, submittedAt }) => reply !== undefined && reply.at >= submittedAt)).toBe(true)
    expect(Math.max(...records.map(({ reply }) => reply?.text.length ?? 0))).toBe(7_883)
  })
})

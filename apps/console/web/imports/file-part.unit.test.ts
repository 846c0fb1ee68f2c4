import { FILE_BYTES_MAX } from '@yiwang/import/contracts'
import { expect, it } from 'vitest'
import { partOf } from './file-part.ts'

it('sends a small file whole', async () => {
  const file = new Blob(['编号,标题\n1,路灯\n'])
  expect(await partOf(file)).toEqual({ part: file, isCut: false })
})

it('sends the first whole lines of a large table', async () => {
  const line = `${'1'.repeat(999)}\n`
  const part = await partOf(new Blob([line.repeat(6_000)]))
  if (part === 'too-large') throw new Error('it can be cut')
  expect(part.isCut).toBe(true)
  expect(part.part.size % line.length).toBe(0)
  expect(part.part.size).toBeGreaterThan(1_000_000)
})

it('sends nothing of a large workbook, and of a table without lines its beginning', async () => {
  expect(await partOf(new Blob(['PK\u0003\u0004', new Uint8Array(FILE_BYTES_MAX)]))).toBe('too-large')
  expect(await partOf(new Blob([new Uint8Array(FILE_BYTES_MAX + 1)]))).toMatchObject({ isCut: true })
})

import { expect, it } from 'vitest'
import { normalRow, type Table } from './table.ts'

const table: Table = {
  name: 't',
  key: 'id',
  columns: new Map([
    ['id', 'text'],
    ['at', 'timestamp with time zone'],
    ['words', 'jsonb'],
  ]),
}

it('gives a row one form, just returned or read back', () => {
  const returned = normalRow(table, { id: 'a', at: '2026-03-02T17:00:00+08:00' })
  const readBack = normalRow(table, { id: 'a', at: '2026-03-02T09:00:00+00:00', words: null })
  expect(returned).toEqual({ id: 'a', at: '2026-03-02T09:00:00.000Z', words: null })
  expect(readBack).toEqual(returned)
})

it('replaces what PostgreSQL cannot hold, at any depth', () => {
  const row = normalRow(table, { id: 'a\0', words: { 'k\0': ['\ud800', { deep: '\0' }], n: 1, no: null } })
  expect(row).toMatchObject({ id: 'a\uFFFD', words: { 'k\uFFFD': ['\uFFFD', { deep: '\uFFFD' }], n: 1, no: null } })
})

it('refuses columns the table has not, and times that are none', () => {
  expect(() => normalRow(table, { id: 'a', wrods: [] })).toThrow('projection_column_unknown: t.wrods')
  expect(() => normalRow(table, { id: 'a', at: 'soon' })).toThrow(RangeError)
})

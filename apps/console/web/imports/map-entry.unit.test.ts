import { describe, expect, it } from 'vitest'
import { commandsFor, firstEntry, mapOf, nameFrom, readBy, usualConstants } from './map-entry.ts'

const heading = ['编号', '标题', '内容', '提出时间', '来电号码']
const first = firstEntry({ kind: 'history', fileName: '热线 2019.csv', heading }, {})

describe('a map in the making', () => {
  it('starts with what the columns are called', () => {
    expect(first).toMatchObject({ name: '2019', columns: { key: '编号', subject: '标题', narrative: '内容' } })
    expect(mapOf('history', first)).toMatchObject({ map: { kind: 'history', name: '2019', source: '2019' } })
  })

  it('names the places that are missing or wrong', () => {
    const made = mapOf('history', { ...first, name: '热线', columns: { ...first.columns, subject: undefined } })
    expect(made).toEqual({ faults: ['name', 'columns.subject'] })
    const units = {
      ...first,
      columns: { id: '编号', name: '标题' },
      constants: usualConstants('units', '2026-11-26', ''),
    }
    expect(mapOf('units', units)).toEqual({ faults: ['constants.divisionCode', 'constants.phone'] })
  })

  it('has what a kind needs beside its columns', () => {
    const constants = usualConstants('items', '2026-11-26', '未核对')
    const columns = { code: '编号', name: '标题', unitName: '内容' }
    expect(mapOf('items', { ...first, columns, constants })).toMatchObject({ map: { constants } })
    expect(usualConstants('divisions', '2026-11-26', '')).toEqual({ validFrom: '2026-11-26' })
    expect(usualConstants('history', '2026-11-26', '')).toEqual({})
  })

  it('reads no column it does not name, and leaves a row of another width one', () => {
    const made = mapOf('history', first)
    if (!('map' in made)) throw new Error('it is whole')
    const rows = [
      { row: 2, cells: ['1', '路灯', '不亮', '2019/4/25', '13800138000'] },
      { row: 3, cells: ['2'] },
      { row: 4, cells: null },
    ]
    expect(readBy(made.map, { heading, rows })).toMatchObject({
      heading: ['编号', '标题', '内容', '提出时间'],
      rows: [
        { row: 2, cells: ['1', '路灯', '不亮', '2019/4/25'] },
        { row: 3, cells: [] },
        { row: 4, cells: null },
      ],
    })
  })
})

describe('names and commands', () => {
  it('are what the importer takes', () => {
    expect(nameFrom('GuangAn Items (2).xlsx')).toBe('guangan-items-2')
    expect(nameFrom('热线.csv')).toBe('my-map')
    expect(commandsFor('items.csv', 'items')).toEqual([
      'npm run import -- --file items.csv --map items.json --dry-run',
      'npm run import -- --file items.csv --map items.json',
    ])
    expect(commandsFor("it's 热线.csv", 'a1')[1]).toBe(
      String.raw`npm run import -- --file 'it'\''s 热线.csv' --map a1.json`,
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { RegisterMap } from '../maps/map.ts'
import { divisionsTowns, itemsWithLimits, organisationTree } from '../maps/registers.ts'
import type { RowChecker } from '../rows/checked.ts'
import { createDivisionChecker } from './check-division.ts'
import { createItemChecker } from './check-item.ts'
import { createUnitChecker } from './check-unit.ts'
import { readLimit } from './limit-words.ts'

const fileOf = <Map extends RegisterMap>(map: Map) => ({
  map,
  heading: Object.values(map.columns) as string[],
  sha256: 'ab',
  now: new Date('2026-11-26'),
})

function outcomes<Record>(check: RowChecker<Record>, rows: readonly (readonly string[])[]) {
  return rows.map((cells, index) => {
    const checked = check({ row: index + 2, cells })
    return 'record' in checked ? checked.record : checked.reason
  })
}

describe('a register of divisions', () => {
  it('takes the county the file names, whatever the code says, and each code once', () => {
    const check = createDivisionChecker(fileOf(divisionsTowns))
    const rows = [
      ['110101001', '东街', '110101'],
      ['110105401', '农场', '110106'],
      ['110101001', '西街', '110101'],
      ['110101999', '无', '110101'],
      ['110101002', '', '110101'],
      ['110101003', '南街', '1101'],
      ['', '北街', '110101'],
    ]
    expect(outcomes(check, rows)).toEqual([
      { code: '110101001', name: '东街', level: 'town', validFrom: '2025-01-01', parentCode: '110101' },
      { code: '110105401', name: '农场', level: 'town', validFrom: '2025-01-01', parentCode: '110106' },
      'key_repeated',
      'division_code_invalid',
      'name_missing',
      'parent_invalid',
      'key_missing',
    ])
  })

  it('reads the day of a version where the file has one', () => {
    const map = { ...divisionsTowns, columns: { ...divisionsTowns.columns, validFrom: 'from' } }
    const check = createDivisionChecker(fileOf(map))
    const rows = [
      ['110101001', '东街', '110101', '2020/3/1'],
      ['110101002', '西街', '110101', '2020-02-30'],
      ['110101003', '南街', '110101', ''],
    ]
    expect(outcomes(check, rows)).toMatchObject([
      { validFrom: '2020-03-01' },
      'day_invalid',
      { validFrom: '2025-01-01' },
    ])
  })
})

describe('an organisation tree', () => {
  it('keeps the ids of the file apart from ours, and parents with them', () => {
    const check = createUnitChecker(fileOf(organisationTree))
    const rows = [
      ['34', '某省', '-1'],
      ['4707', '经济厅', '34'],
      ['a b', '教育厅', '34'],
      ['4707', '公安厅', '34'],
      ['9', '长'.repeat(61), '34'],
    ]
    expect(outcomes(check, rows)).toMatchObject([
      { unitId: 'org-34', name: '某省', kind: 'department', phone: '12345' },
      { unitId: 'org-4707', parentUnitId: 'org-34' },
      'key_invalid',
      'key_repeated',
      'text_too_long',
    ])
  })
})

describe('a catalogue of items', () => {
  const good = [
    '1-1',
    '取水许可',
    '水务局',
    '行政许可',
    '20(工作日)',
    '5(工作日)',
    '["申请表","图纸"]',
    '["自然人"]',
    '一号窗口',
    '无',
    '',
    '',
  ]

  it('keeps limits with their basis, lists as lists, and what is open open', () => {
    const check = createItemChecker(fileOf(itemsWithLimits))
    const with_ = (at: number, text: string): string[] => good.map((cell, index) => (index === at ? text : cell))
    const basis = '来源平台公布，未核对（可由当地修改）'
    expect(outcomes(check, [good, with_(4, '随便'), with_(6, '["坏'), with_(1, ''), with_(2, ''), good])).toEqual([
      {
        source: 'items-with-limits',
        code: '1-1',
        name: '取水许可',
        unitName: '水务局',
        itemKind: '行政许可',
        limit: { amount: 20, unit: 'working-day', basis, effectiveFrom: '2026-01-01' },
        promised: { amount: 5, unit: 'working-day', basis, effectiveFrom: '2026-01-01' },
        materials: ['申请表', '图纸'],
        audience: ['自然人'],
        place: '一号窗口',
      },
      'limit_unreadable',
      'list_unreadable',
      'name_missing',
      'unit_missing',
      'key_repeated',
    ])
  })
})

it.each([
  ['20(工作日)', 20, 'working-day'],
  ['90（自然日）', 90, 'natural-day'],
  ['3 个工作日', 3, 'working-day'],
  ['24小时', 24, 'natural-hour'],
])('reads %s', (text, amount, unit) => {
  expect(readLimit(text, { basis: 'b', effectiveFrom: '2026-01-01' })).toMatchObject({ amount, unit })
})

it.each([
  ['无', undefined],
  ['', undefined],
  ['即来即办', 'unreadable'],
  ['0(工作日)', undefined],
  ['9999(工作日)', 'unreadable'],
])('reads %s as no limit', (text, expected) => {
  expect(readLimit(text, { basis: 'b', effectiveFrom: '2026-01-01' })).toBe(expected)
})

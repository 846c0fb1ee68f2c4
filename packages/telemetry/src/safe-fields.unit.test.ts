import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { SAFE_FIELDS, safeText, siftFields } from './safe-fields.ts'

const allowed: ReadonlySet<string> = new Set(SAFE_FIELDS)

test.each([
  ['关闭 13800000000 的案件', '关闭 〔…〕 的案件'],
  ['+86 138-0000-0000', '〔…〕'],
  ['510112 51011219900101001X', '510112 〔…〕'],
  ['0198c0de-0000-7000-8000-013800000000', '0198c0de-0000-7000-8000-013800000000'],
  ['position 13800000', 'position 13800000'],
])('%s is written %s', (text, written) => {
  expect(safeText(text)).toBe(written)
})

describe('siftFields', () => {
  it('keeps plain values of allowed fields', () => {
    const fields = { count: 3, lane: 'open', accepted: true, code: undefined }
    expect(siftFields(fields, allowed)).toEqual({ kept: { count: 3, lane: 'open', accepted: true }, dropped: [] })
  })

  it('drops other fields, and objects under allowed names, and says which', () => {
    const fields = { phone: '13800000000', state: { phone: '13800000000' }, code: ['13800000000'], 13800000000: 1 }
    const { kept, dropped } = siftFields(fields, allowed)
    expect(kept).toEqual({})
    expect(dropped.toSorted()).toEqual(['?', 'code', 'phone', 'state'])
  })

  it('cuts long texts', () => {
    expect(siftFields({ what: '长'.repeat(1000) }, allowed).kept['what']).toHaveLength(200)
  })

  it('lets nothing through that is not on the list', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => {
        expect(Object.keys(siftFields(fields, allowed).kept).every((name) => allowed.has(name))).toBe(true)
      }),
      { seed: 20261123 },
    )
  })

  it('knows no field for a person', () => {
    const personal = [
      'name',
      'phone',
      'idCard',
      'address',
      'narrative',
      'text',
      'subjectId',
      'receiptNumber',
      'url',
      'ip',
    ]
    expect(personal.filter((field) => allowed.has(field))).toEqual([])
  })
})

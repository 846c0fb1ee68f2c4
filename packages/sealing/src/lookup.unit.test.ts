import { describe, expect, it, test } from 'vitest'
import { SealingError } from './errors.ts'
import { lookupTag, normaliseIdCard, normalisePhone } from './lookup.ts'

const prfKey = Buffer.alloc(32, 7)

test.each([
  ['13800000000', '13800000000'],
  [' 138 0000 0000 ', '13800000000'],
  ['138-0000-0000', '13800000000'],
  ['+86 138 0000 0000', '13800000000'],
  ['0086-13800000000', '13800000000'],
  ['8613800000000', '13800000000'],
  ['１３８　００００　００００', '13800000000'],
  ['＋８６１３８００００００００', '13800000000'],
  ['138\u200b0000\u200b0000', '13800000000'],
  ['(028) 8000-0000', '02880000000'],
  ['+852 5000 0000', '+85250000000'],
  ['00852 5000 0000', '+85250000000'],
])('phone %j is %s', (written, digits) => {
  expect(normalisePhone(written)).toBe(digits)
})

test.each([
  ['510112 19900101 001x', '51011219900101001X'],
  ['５１０１１２１９９００１０１００１Ｘ', '51011219900101001X'],
  ['110105491231002', '11010519491231002X'],
])('identity card %j is %s', (written, card) => {
  expect(normaliseIdCard(written)).toBe(card)
})

describe('lookup tags', () => {
  it('are the same for every way to write a value', () => {
    const tag = lookupTag({ prfKey, kind: 'phone', value: '13800000000' })
    expect(tag).toMatch(/^[\w-]{43}$/)
    expect(lookupTag({ prfKey, kind: 'phone', value: '＋８６ １３８-0000-0000' })).toBe(tag)
  })

  it('differ by value, kind and key', () => {
    const tags = [
      lookupTag({ prfKey, kind: 'phone', value: '13800000000' }),
      lookupTag({ prfKey, kind: 'phone', value: '13800000001' }),
      lookupTag({ prfKey, kind: 'phone', value: '510112900101001' }),
      lookupTag({ prfKey, kind: 'id-card', value: '510112900101001' }),
      lookupTag({ prfKey: Buffer.alloc(32, 8), kind: 'phone', value: '13800000000' }),
    ]
    expect(new Set(tags).size).toBe(tags.length)
  })

  it.each(['', '1234', '电话', '138000000001380000000013800000000', '1380000000x'])('refuse the phone %j', (value) => {
    expect(() => lookupTag({ prfKey, kind: 'phone', value })).toThrow(new SealingError('lookup_value_invalid', 'phone'))
  })

  it.each(['', '5101121990010100', '51011219900101001Y'])('refuse the identity card %j', (value) => {
    const error = new SealingError('lookup_value_invalid', 'idCard')
    expect(() => lookupTag({ prfKey, kind: 'id-card', value })).toThrow(error)
  })

  it('refuse a key of another length', () => {
    const request = { prfKey: Buffer.alloc(16), kind: 'phone', value: '13800000000' } as const
    expect(() => lookupTag(request)).toThrow(new SealingError('key_invalid', 'prfKey'))
  })
})

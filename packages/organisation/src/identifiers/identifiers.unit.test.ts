import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCreditCode } from './credit-code.ts'
import { readDivisionCode } from './division-code.ts'
import { isIdCardNumber } from './id-card.ts'

const ID_CARD = '11010519491231002X'
const CREDIT_CODE = '91350100M000100Y43'

describe('isIdCardNumber', () => {
  it.each([
    [ID_CARD, true],
    ['110105194912310021', false],
    ['11010519491331002X', false],
    ['1101051949123100', false],
    ['01010519491231002X', false],
    ['', false],
  ])('%s → %s', (text, expected) => {
    expect(isIdCardNumber(text)).toBe(expected)
  })

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(ID_CARD[place]) + by) % 10
        expect(isIdCardNumber(ID_CARD.slice(0, place) + digit + ID_CARD.slice(place + 1))).toBe(false)
      }),
    )
  })
})

describe('isCreditCode', () => {
  it.each([
    [CREDIT_CODE, true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['91350100M000100Y4', false],
    ['91350100m000100y43', false],
  ])('%s → %s', (text, expected) => {
    expect(isCreditCode(text)).toBe(expected)
  })
})

describe('readDivisionCode', () => {
  it.each([
    ['990101', { level: 'county', kind: '县' }],
    ['990101001', { level: 'town', kind: '街道', parentCode: '990101' }],
    ['990101100', { level: 'town', kind: '镇' }],
    ['990101200', { level: 'town', kind: '乡' }],
    ['990101001199', { level: 'community', kind: '居委会', parentCode: '990101001' }],
    ['990101100200', { level: 'community', kind: '村委会' }],
  ])('%s is read', (code, expected) => {
    expect(readDivisionCode(code)).toMatchObject(expected)
  })

  it.each(['99010', '9901010', '990101000', '990101800', '990101001400', '990101001000', '090101', 'abcdef'])(
    '%s is refused',
    (code) => {
      expect(readDivisionCode(code)).toBeUndefined()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { askedSchema, checksByNumber, checksByPhone, fits, type Comparable } from './checks.ts'

const matter: Comparable = {
  receiptNumber: 'YW2611237KQ29XMDZ',
  divisionCode: '990101001001',
  hasPhone: true,
  occurredAt: new Date('2026-11-20T17:00:00Z'),
}
const nowhere = { ...matter, divisionCode: null, hasPhone: false }

describe('what a caller is asked', () => {
  it('is something to compare with, wherever anything is known', () => {
    expect(checksByNumber(matter, 'hotline')).toEqual(['place', 'phone'])
    expect(checksByNumber({ ...matter, hasPhone: false }, 'window')).toEqual(['paper', 'place'])
    expect(checksByNumber({ ...matter, divisionCode: null }, 'hotline')).toEqual(['phone'])
    expect(checksByNumber(nowhere, 'hotline')).toEqual(['number'])
    expect(checksByNumber(nowhere, 'window')).toEqual(['paper', 'number'])
  })

  it('is never the number for whoever was found by telephone', () => {
    expect(checksByPhone([nowhere, matter])).toEqual(['day', 'place'])
    expect(checksByPhone([nowhere])).toEqual(['day'])
  })
})

describe('an answer', () => {
  it.each([
    [{ check: 'place', divisionCode: '990101001001' }, true],
    [{ check: 'place', divisionCode: '990101001002' }, false],
    // 1 o'clock at night of the 21st where they live
    [{ check: 'day', day: '2026-12-05' }, true],
    [{ check: 'day', day: '2026-11-07' }, true],
    [{ check: 'day', day: '2026-11-06' }, false],
    [{ check: 'day', day: '2026-12-06' }, false],
    [{ check: 'number', receiptNumber: 'yw261123-7KQ2-9XMD-Z' }, true],
    [{ check: 'number', receiptNumber: 'YW1' }, false],
    [{ check: 'paper' }, true],
  ] as const)('%j fits: %s', (asked, isRight) => {
    expect(fits(asked, matter, false)).toBe(isRight)
  })

  it('about a telephone is what the vault says', () => {
    const asked = { check: 'phone', phone: '13800138000' } as const
    expect([fits(asked, matter, true), fits(asked, matter, false)]).toEqual([true, false])
  })

  it('about a place never fits a matter without one', () => {
    expect(fits({ check: 'place', divisionCode: '990101' }, nowhere, false)).toBe(false)
  })

  it('that is none names the field', () => {
    const fieldsOf = (asked: object) => askedSchema.safeParse(asked).error?.issues.map(({ path }) => path.join('.'))
    expect(fieldsOf({ check: 'phone', phone: 'nobody' })).toEqual(['phone'])
    expect(fieldsOf({ check: 'day', day: '昨天' })).toEqual(['day'])
    expect(fieldsOf({ check: 'curiosity' })).toEqual(['check'])
  })
})

import { describe, expect, it } from 'vitest'
import { oldAgeAllowance as item } from './demo/old-age-allowance.ts'
import { checkForm, findFaults } from './form.ts'

const complete = { name: '王秀英', idCard: '11010519491231002X', payoutAccount: '6299990000000001' }

describe('a form', () => {
  it('is complete without the fields a person may refuse', () => {
    expect(checkForm(item, complete)).toEqual({ values: complete, left: ['phone', 'visitWish'] })
  })

  it('is tidied: spaces, full-width digits, lower-case x', () => {
    const typed = {
      ...complete,
      name: ' 王秀英 ',
      idCard: '110105 19491231 002x',
      payoutAccount: '６２９９ ９９００ ００００ ０００１',
    }
    expect(checkForm(item, typed).values).toEqual(complete)
  })

  it('tells of everything missing and wrong at once', () => {
    const faults = findFaults(item, { idCard: '110105194912310021', phone: '123', visitWish: '写信', shoeSize: '38' })
    expect(faults).toEqual({
      unknown: ['shoeSize'],
      missing: ['name', 'payoutAccount'],
      invalid: ['idCard', 'phone', 'visitWish'],
    })
  })

  it.each([
    [{ name: ' ', idCard: complete.idCard }, 'form_incomplete: name,payoutAccount'],
    [{ ...complete, shoeSize: '38' }, 'field_unknown: shoeSize'],
    [{ ...complete, idCard: '1', phone: '2' }, 'form_value_invalid: idCard,phone'],
    [{ ...complete, name: '王'.repeat(31) }, 'form_value_invalid: name'],
    [{ ...complete, name: '王\0' }, 'form_value_invalid: name'],
    [{ ...complete, name: '\uD800' }, 'form_value_invalid: name'],
    [{ ...complete, payoutAccount: 'DROP TABLE' }, 'form_value_invalid: payoutAccount'],
  ])('is refused with the fields named: %o', (values, message) => {
    expect(() => checkForm(item, values)).toThrow(message)
  })

  it('takes telephone numbers of either kind and any listed choice', () => {
    for (const phone of ['13800000000', '0980-5550101', '09805550101']) {
      expect(checkForm(item, { ...complete, phone, visitWish: '打电话' }).left).toEqual([])
    }
  })
})

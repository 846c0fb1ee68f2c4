import { oldAgeAllowance } from '@yiwang/services'
import { expect, it } from 'vitest'
import { countFaults, titlesOf, valuesOf, without } from './faults.ts'

const { fields } = oldAgeAllowance

it('sends what was filled in and nothing else', () => {
  expect(valuesOf(fields, { name: ' 王秀英 ', phone: '', visitWish: undefined, invented: 'x' })).toEqual({
    name: '王秀英',
  })
})

it('counts what is still wrong while it is being mended', () => {
  const faults = { missing: ['name', 'idCard'], invalid: ['phone'], unknown: [] }
  expect(countFaults(faults)).toBe(3)
  expect(countFaults(without(faults, new Set(['idCard', 'phone'])))).toBe(1)
})

it('names fields in the order of the form', () => {
  expect(titlesOf(fields, ['visitWish', 'phone'])).toEqual(['联系电话', '每年核对时，希望我们怎样联系您'])
})

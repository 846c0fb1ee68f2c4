import { expect, it } from 'vitest'
import { wordingIn } from './wording.ts'

const now = new Date('2026-11-24T00:00:00.000Z')

it('tells moments in China, with the year when it is not this one', () => {
  const { moment } = wordingIn('zh-CN', now)
  expect(moment('2026-11-23T23:28:00.000Z')).toBe('11月24日 07:28')
  expect(moment('2018-01-31T17:05:00.000Z')).toBe('2018年2月1日 01:05')
  expect(moment('2026-11-27T15:59:59.000Z')).toBe('11月27日 24:00')
  expect(wordingIn('en', now).moment('2018-01-31T17:05:00.000Z')).toBe('1 February 2018 01:05')
})

it('strings lists together and tells limits', () => {
  expect(wordingIn('zh-CN', now).list(['称呼', '电话'])).toBe('称呼、电话')
  expect(wordingIn('en', now).list(['name', 'phone'])).toBe('name, phone')
  expect(wordingIn('en', now).limit({ amount: 1, unit: 'working-day' })).toBe('1 working day')
})

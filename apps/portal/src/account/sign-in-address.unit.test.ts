import { expect, it } from 'vitest'
import { signInAddress } from './sign-in-address.ts'

it('takes language and large print along, and the way back as one thing', () => {
  expect(signInAddress('/mine', { locale: 'zh-CN', isElder: false })).toBe('/auth/sign-in?to=%2Fmine&lang=zh-CN')
  expect(signInAddress('/mine?a=1&b=2', { locale: 'en', isElder: true })).toBe(
    '/auth/sign-in?to=%2Fmine%3Fa%3D1%26b%3D2&lang=en&large=1',
  )
})

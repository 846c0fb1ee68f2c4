import { describe, expect, it } from 'vitest'
import { countText, localeOf } from './locale.ts'

describe('localeOf', () => {
  it.each([
    ['en', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr-FR, en;q=0.5, zh;q=0.7', 'zh-CN'],
    ['fr,en;q=0', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
    [null, 'zh-CN'],
  ])('answers %s in %s', (asked, locale) => {
    expect(localeOf(asked)).toBe(locale)
  })
})

it('groups the digits of large counts', () => {
  expect([0, 9_999, 10_000, 123_456, 1_234_567].map(countText)).toEqual(['0', '9999', '10,000', '123,456', '1,234,567'])
})

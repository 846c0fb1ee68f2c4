import { describe, expect, it } from 'vitest'
import { localeOf } from './locale.ts'

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

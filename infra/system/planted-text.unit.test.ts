import { describe, expect, it } from 'vitest'
import { finderOf } from './planted-text.ts'

const find = finderOf({ name: '欧阳霁云', phone: '13800001937' })

describe('looking for planted text', () => {
  it.each([
    ['plain', 'x欧阳霁云y', ['name (utf-8)']],
    [
      'in base64 at any offset',
      Buffer.from('{"a":"欧阳霁云 13800001937"}').toString('base64'),
      ['name (base64)', 'phone (base64)'],
    ],
    [
      'one byte further on',
      Buffer.from('{"a1":"欧阳霁云 13800001937"}').toString('base64'),
      ['name (base64)', 'phone (base64)'],
    ],
    [
      'two bytes further on',
      Buffer.from('{"a12":"欧阳霁云 13800001937"}').toString('base64'),
      ['name (base64)', 'phone (base64)'],
    ],
    ['in an address', `/?n=${encodeURIComponent('欧阳霁云')}`, ['name (percent)']],
    ['in escaped JSON', String.raw`"\u6b27\u9633\u9701\u4e91"`, ['name (escaped)']],
    ['as hex', `\\x${Buffer.from('欧阳霁云').toString('hex')}`, ['name (hex)']],
    ['nowhere', '欧阳 霁云 1380000 1937', []],
  ])('%s', (_, text, expected) => {
    const found = find(Buffer.from(text)).map((each) => each.replace('base64url', 'base64'))
    expect([...new Set(found)]).toEqual(expected)
  })

  it('in UTF-16', () => {
    expect(find(Buffer.from('欧阳霁云', 'utf16le'))).toEqual(['name (utf-16le)'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeData } from './encode-data.ts'

const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))

describe('event data', () => {
  it('reads back as it was, whatever well-formed text it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (data) => {
        const text = JSON.stringify(data)
        fc.pre(!text.includes(String.raw`\u0000`))
        expect(decode(encodeData(data))).toEqual(JSON.parse(text))
      }),
      { seed: 1 },
    )
  })

  it('may hold backslashes that only look like escapes', () => {
    const data = { text: String.raw`\u0000 and \ud800` }
    expect(decode(encodeData(data))).toEqual(data)
  })

  it.each<[string, unknown, string]>([
    ['a NUL', 'a\0b', ''],
    ['a NUL deep inside', { list: [1, { text: '\0' }] }, 'list.1.text'],
    ['a NUL in a name', { list: { 'a\0': 1 } }, 'list'],
    ['half a surrogate pair', { emoji: '\ud83d' }, 'emoji'],
    ['a pair the wrong way round', ['\ude00\ud83d'], '0'],
  ])('refuses %s, naming the place', (_, data, field) => {
    expect(() => encodeData(data)).toThrow(expect.objectContaining({ code: 'text_invalid', field }) as Error)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a function', () => undefined],
    ['a big integer', { n: 1n }],
  ])('refuses %s', (_, data) => {
    expect(() => encodeData(data)).toThrow(expect.objectContaining({ code: 'data_invalid' }) as Error)
  })

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(() => encodeData(circle)).toThrow(expect.objectContaining({ code: 'data_invalid' }) as Error)
  })
})

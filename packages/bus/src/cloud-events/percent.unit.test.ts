import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BusError } from '../errors.ts'
import { percentDecode, percentEncode } from './percent.ts'

const codePoint = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
const anyText = fc.array(codePoint).map((points) => String.fromCodePoint(...points))

describe('percent-encoding of header values', () => {
  it("is the binding's", () => {
    expect(percentEncode('Euro € 😀')).toBe('Euro%20%E2%82%AC%20%F0%9F%98%80')
    expect(percentEncode('a"b%c')).toBe('a%22b%25c')
    expect(percentEncode('\u0000\n\u007f')).toBe('%00%0A%7F')
    expect(percentEncode("!#$&'()~")).toBe("!#$&'()~")
  })

  it('comes back unchanged, whatever it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(percentDecode(percentEncode(text))).toBe(text)
      }),
    )
  })

  it('uses only what a header may hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(percentEncode(text)).toMatch(/^[\x21\x23-\x7e]*$/)
      }),
    )
  })

  it('decodes one round only, hex in any case, spaces as they are', () => {
    expect(percentDecode('%2541')).toBe('%41')
    expect(percentDecode('%e2%82%ac')).toBe('€')
    expect(percentDecode('a b')).toBe('a b')
  })

  it.each(['%', '%4', '%zz', '%C3%28', '%ED%A0%80', '%F0%9F%98', 'é', '\u{1f600}', '\n'])('refuses %j', (value) => {
    expect(() => percentDecode(value)).toThrow(BusError)
  })

  it('refuses a lone surrogate', () => {
    expect(() => percentEncode('\ud800')).toThrow(new BusError('message_malformed', 'lone surrogate'))
  })
})

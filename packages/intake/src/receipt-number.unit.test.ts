import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReceiptNumber, isReceiptNumber, readReceiptNumber, showReceiptNumber } from './receipt-number.ts'
import { createReceiptSecret, hashReceiptSecret } from './node/receipt-secret.ts'

const NUMBER = 'YW2611237KQ29XMDZ'
const ALPHABET = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const anyNumber = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => createReceiptNumber(new Date('2026-11-23T02:00:00Z'), bytes))

describe('a receipt number', () => {
  it('carries the day in China, shows in groups and reads back', () => {
    const bytes = Uint8Array.from([7, 19, 23, 2, 9, 29, 20, 13])
    expect(createReceiptNumber(new Date('2026-11-22T16:00:00Z'), bytes)).toBe(NUMBER)
    expect(showReceiptNumber(NUMBER)).toBe('YW261123-7KQ2-9XMD-Z')
  })

  it.each([
    'YW261123-7KQ2-9XMD-Z',
    'yw261123-7kq2-9xmd-z',
    ' YW 261123 7KQ2 9XMD Z ',
    'YW261123—7KQ2—9XMD—Z',
    'ＹＷ２６１１２３－７ＫＱ２－９ＸＭＤ－Ｚ',
    '261123 7KQ2 9XMD Z',
    'YW26ll23-7KQ2-9XMD-Z',
    'YW26II23-7KQ2-9XMD-Z',
  ])('is understood as typed: %s', (typed) => {
    expect(readReceiptNumber(typed)).toBe(NUMBER)
  })

  it('reads the letter O as zero', () => {
    const number = createReceiptNumber(new Date('2026-11-10T02:00:00Z'), new Uint8Array(8))
    expect(readReceiptNumber(number.replaceAll('0', 'o'))).toBe(number)
  })

  it.each(['', 'YW', 'YW2611237KQ29XMD', 'YW2611237KQ29XMDZZ', '你好', 'YW2611237UQ29XMDZ', "YW' OR 1=1 --"])(
    'is not: %s',
    (typed) => {
      expect(readReceiptNumber(typed)).toBeUndefined()
    },
  )

  it('survives showing and reading', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readReceiptNumber(showReceiptNumber(number))).toBe(number)
      }),
    )
  })

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 8, max: 16 }), fc.constantFrom(...ALPHABET), (number, place, other) => {
        fc.pre(number[place] !== other)
        expect(isReceiptNumber(number.slice(0, place) + other + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  it('notices any two characters swapped', () => {
    const place = fc.integer({ min: 8, max: 16 })
    fc.assert(
      fc.property(anyNumber, place, place, (number, a, b) => {
        const characters = Array.from(number)
        fc.pre(characters[a] !== characters[b])
        const swapped = characters.with(a, characters[b] ?? '').with(b, characters[a] ?? '')
        expect(isReceiptNumber(swapped.join(''))).toBe(false)
      }),
    )
  })
})

describe('a receipt secret', () => {
  it('is 128 bits, never the same, and hashes to 64 hex digits', () => {
    const secret = createReceiptSecret()
    expect(secret).toMatch(/^[\w-]{22}$/)
    expect(createReceiptSecret()).not.toBe(secret)
    expect(hashReceiptSecret(secret)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashReceiptSecret('AAAAAAAAAAAAAAAAAAAAAA')).toBe(hashReceiptSecret('AAAAAAAAAAAAAAAAAAAAAA'))
  })

  it.each(['', 'short', '../../etc/passwd', 'A'.repeat(23)])('is not: %s', (text) => {
    expect(hashReceiptSecret(text)).toBeUndefined()
  })
})

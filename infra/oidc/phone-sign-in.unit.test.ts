import { fixedClock } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { createPhoneSignIn, MOBILE } from './phone-sign-in.ts'

const clock = fixedClock('2026-11-23T04:00:00.000Z')
const other = (code: string): string => (code === '000000' ? '111111' : '000000')

describe('signing in by phone code', () => {
  it('gives the same opaque subject each time, and remembers its number only in memory', () => {
    const phones = createPhoneSignIn('key', clock)
    const subject = (interaction: string) => phones.redeem(interaction, phones.askCode(interaction, '13800000000'))
    const first = subject('a')
    expect(first).toEqual(subject('b'))
    if (!('sub' in first)) throw new Error('the right code was refused')
    expect(first.sub).not.toContain('138')
    expect(phones.phoneOf(first.sub)).toBe('13800000000')
    expect(createPhoneSignIn('key', clock).phoneOf(first.sub)).toBeUndefined()
  })

  it('refuses a wrong code, and any after five tries', () => {
    const phones = createPhoneSignIn('key', clock)
    const code = phones.askCode('a', '13800000000')
    for (let tries = 0; tries < 5; tries += 1) expect(phones.redeem('a', other(code))).toEqual({ refused: 'wrong' })
    expect(phones.redeem('a', code)).toEqual({ refused: 'expired' })
  })

  it.each(['', '12345', '一二三四五六', '1234567'])('refuses what is no code: %s', (code) => {
    const phones = createPhoneSignIn('key', clock)
    phones.askCode('a', '13800000000')
    expect(phones.redeem('a', code)).toEqual({ refused: 'wrong' })
  })

  it('refuses a code after five minutes, twice, and for another interaction', () => {
    const moving = fixedClock('2026-11-23T04:00:00.000Z')
    const phones = createPhoneSignIn('key', moving)
    const code = phones.askCode('a', '13800000000')
    expect(phones.redeem('b', code)).toEqual({ refused: 'expired' })
    expect(phones.redeem('a', code)).toHaveProperty('sub')
    expect(phones.redeem('a', code)).toEqual({ refused: 'expired' })
    const late = phones.askCode('a', '13800000000')
    moving.advance(5 * 60_000)
    expect(phones.redeem('a', late)).toEqual({ refused: 'expired' })
  })

  it('takes Chinese mobile numbers only', () => {
    expect(['13800000000', '12800000000', '1380000000', '+8613800000000'].map((phone) => MOBILE.test(phone))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

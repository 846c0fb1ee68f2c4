import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SealingError } from './errors.ts'
import {
  joinMasterKey,
  masterKeyFingerprint,
  parseMasterKeyText,
  readKeyShare,
  splitMasterKey,
  writeKeyShare,
} from './master-key-shares.ts'

const aKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))

describe('a master key in two parts', () => {
  it('comes together again from what was printed, in either order and however it was typed', () => {
    fc.assert(
      fc.property(aKey, (key) => {
        const [a, b] = splitMasterKey(key).map((share) => readKeyShare(writeKeyShare(share)))
        if (a === undefined || b === undefined) throw new Error('two parts')
        expect(joinMasterKey(a, b)).toEqual(key)
        expect(joinMasterKey(b, a)).toEqual(key)
        const retyped = ` ${writeKeyShare(a).toUpperCase().replaceAll(' ', '\n  ')} `
        expect(readKeyShare(retyped)).toEqual(a)
      }),
    )
  })

  it('is split anew each time, and a part holds nothing of the key', () => {
    const key = randomBytes(32)
    const parts = [...splitMasterKey(key), ...splitMasterKey(key)].map(({ bytes }) => bytes.toString('hex'))
    expect(new Set(parts).size).toBe(4)
    expect(parts).not.toContain(key.toString('hex'))
  })

  it('notices any one wrong digit', () => {
    const [a] = splitMasterKey(randomBytes(32))
    const text = writeKeyShare(a)
    for (const [at, letter] of Array.from(text).entries()) {
      if (!/[0-9a-f]/.test(letter) || at < 'yiwang-share-v1 A '.length) continue
      const wrong = `${text.slice(0, at)}${letter === '0' ? '1' : '0'}${text.slice(at + 1)}`
      expect(() => readKeyShare(wrong)).toThrow(new SealingError('key_share_damaged'))
    }
    for (const wrong of ['', 'yiwang-share-v1', `${text} 00`, text.slice(0, -1), text.replace(' A ', ' C ')]) {
      expect(() => readKeyShare(wrong)).toThrow(new SealingError('key_share_damaged'))
    }
  })

  it('is refused when the parts belong to different keys, different splits, or are the same part twice', () => {
    const key = randomBytes(32)
    const [a, b] = splitMasterKey(key)
    const [, other] = splitMasterKey(key)
    const [, foreign] = splitMasterKey(randomBytes(32))
    for (const wrong of [a, other, foreign])
      expect(() => joinMasterKey(a, wrong)).toThrow(new SealingError('key_share_mismatch'))
    expect(joinMasterKey(a, b)).toEqual(key)
  })
})

it('names a key without telling it, and reads only whole key files', () => {
  const key = Buffer.alloc(32, 7)
  expect(masterKeyFingerprint(key)).toMatch(/^[0-9a-f]{12}$/)
  expect(masterKeyFingerprint(Buffer.alloc(32, 8))).not.toBe(masterKeyFingerprint(key))
  expect(parseMasterKeyText(`${key.toString('base64url')}\n`, 'here')).toEqual(key)
  expect(() => parseMasterKeyText('half a key', 'here')).toThrow(new SealingError('master_key_damaged', 'here'))
})

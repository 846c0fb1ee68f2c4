import { describe, expect, it } from 'vitest'
import { SealingError } from './errors.ts'
import { epochOfWrap, unwrapKey, wrapKey } from './wrap.ts'
import { generateSubjectKey } from './x25519.ts'

const { privateKey: key } = generateSubjectKey()
const november = { epoch: '2026-11', key: Buffer.alloc(32, 1) }
const december = { epoch: '2026-12', key: Buffer.alloc(32, 2) }
const subjectId = 's1'
const wrapped = wrapKey({ key, epochKey: november, subjectId })
const notOpenable = new SealingError('wrap_not_openable')

describe('key wraps', () => {
  it('give the key back and name their epoch', () => {
    expect(unwrapKey({ wrapped, epochKey: november, subjectId })).toBe(key)
    expect(epochOfWrap(wrapped)).toBe('2026-11')
  })

  it('are never the same twice', () => {
    expect(wrapKey({ key, epochKey: november, subjectId })).not.toBe(wrapped)
  })

  it('do not open for another subject, epoch or key', () => {
    expect(() => unwrapKey({ wrapped, epochKey: november, subjectId: 's2' })).toThrow(notOpenable)
    expect(() => unwrapKey({ wrapped, epochKey: december, subjectId })).toThrow(notOpenable)
    expect(() => unwrapKey({ wrapped, epochKey: { ...november, key: december.key }, subjectId })).toThrow(notOpenable)
    const relabelled = wrapped.replace('2026-11', '2026-12')
    expect(() => unwrapKey({ wrapped: relabelled, epochKey: { ...november, epoch: '2026-12' }, subjectId })).toThrow(
      notOpenable,
    )
  })

  it.each(['', '2026-11', '2026-11.', '2026-11.AAAA', `${wrapped}AAAA`, wrapped.slice(0, -4), 'x'])(
    'do not open when they are %j',
    (text) => {
      expect(() => unwrapKey({ wrapped: text, epochKey: november, subjectId })).toThrow(notOpenable)
    },
  )

  it('refuse a key that is not base64url, and to guess an epoch', () => {
    expect(() => wrapKey({ key: '!', epochKey: november, subjectId })).toThrow(new SealingError('key_invalid'))
    expect(() => epochOfWrap('nothing')).toThrow(notOpenable)
  })
})

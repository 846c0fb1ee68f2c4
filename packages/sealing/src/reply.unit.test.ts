import { describe, expect, it } from 'vitest'
import { SealingError } from './errors.ts'
import { openReply, sealReply } from './reply.ts'
import { generateSubjectKey } from './x25519.ts'

const { publicKey, privateKey } = generateSubjectKey()
const info = 'vault.open 0198c0de-0000-7000-8000-000000000001'
const value = [{ eventId: 'e1', fields: { phone: '13800000000' } }]
const sealed = sealReply({ publicKey, info, value })
const notOpenable = new SealingError('reply_not_openable')

describe('sealed replies', () => {
  it('open with the key of the request', () => {
    expect(openReply({ privateKey, info, sealed })).toEqual(value)
    expect(JSON.stringify(sealed)).not.toContain('138')
  })

  it('do not open for another request, key, version or after a change', () => {
    expect(() => openReply({ privateKey, info: 'vault.open other', sealed })).toThrow(notOpenable)
    expect(() => openReply({ privateKey: generateSubjectKey().privateKey, info, sealed })).toThrow(notOpenable)
    expect(() => openReply({ privateKey, info, sealed: { ...sealed, v: 2 as 1 } })).toThrow(notOpenable)
    expect(() => openReply({ privateKey, info, sealed: { ...sealed, ct: `${sealed.ct}AAAA` } })).toThrow(notOpenable)
    expect(() => openReply({ privateKey, info, sealed: { ...sealed, epk: 'no base64url!' } })).toThrow(notOpenable)
  })

  it('refuse keys that are none and values that are not JSON', () => {
    const zero = Buffer.alloc(32).toString('base64url')
    expect(() => sealReply({ publicKey: zero, info, value })).toThrow(new SealingError('key_invalid'))
    expect(() => sealReply({ publicKey: '', info, value })).toThrow(new SealingError('key_invalid'))
    expect(() => sealReply({ publicKey, info, value: undefined })).toThrow(new SealingError('value_not_json'))
  })
})

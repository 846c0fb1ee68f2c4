import { createCipheriv, createHash, decapsulate } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, it } from 'vitest'
import { createHpke, keySchedule, scheduleContextFor } from './hpke.ts'
import { generateSubjectKey, readPrivateKey, readPublicKey } from './x25519.ts'

/** CFRG test-vectors.json for RFC 9180: mode 0, kem 0x0020, kdf 0x0001, aead 0x0002. */
const VECTOR = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  skRm: '497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d',
  enc: '6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256',
  sharedSecret: '3101c54c3a4f87439eaac080699ed9bbcc726ffe44e860c0424ccb7e3e2ead7b',
  scheduleContext:
    '004ce5472ecdd5093ba0aecb8f871ff13f1fbc90ee76f0e18ace1a1b7e565bafa306f6ef962c9ee7cea40407b5d60f0f26990472faae3ac44c78366f1cac1ecde1',
  key: 'f50b0609186798729ed0564b36ef2ef8044f1f9d05636874d1f46c819c7a669f',
  baseNonce: '151d9929e2449747889bc923',
  aad: '436f756e742d30',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  ct: 'e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a',
  /** SHAKE128 of 1,000 ciphertexts over inputs drawn from SHAKE128, as Go's standard library keeps this vector */
  accumulated: '1702e73e1e71705faa8241022af1deea',
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const privateKey = readPrivateKey(hex(VECTOR.skRm).toString('base64url'))

function shake128(input: Uint8Array, outputLength: number): Buffer {
  return createHash('shake128', { outputLength }).update(input).digest()
}

describe('RFC 9180 test vector', () => {
  const shared = decapsulate(privateKey, hex(VECTOR.enc))
  const context = scheduleContextFor(hex(VECTOR.info))
  const { key, baseNonce } = keySchedule(context, shared)

  it('decapsulates and derives as printed', () => {
    expect(shared.toString('hex')).toBe(VECTOR.sharedSecret)
    expect(context.toString('hex')).toBe(VECTOR.scheduleContext)
    expect(key.toString('hex')).toBe(VECTOR.key)
    expect(baseNonce.toString('hex')).toBe(VECTOR.baseNonce)
  })

  it('opens the first ciphertext', () => {
    const hpke = createHpke(hex(VECTOR.info).toString())
    const message = { enc: hex(VECTOR.enc), ct: hex(VECTOR.ct) }
    expect(hpke.open(privateKey, hex(VECTOR.aad), message).toString('hex')).toBe(VECTOR.pt)
  })

  it('agrees over a thousand encryptions', () => {
    const source = shake128(Buffer.alloc(0), 600_000)
    let offset = 0
    const draw = (): Buffer => {
      const length = source.readUInt8(offset)
      offset += 1 + length
      return source.subarray(offset - length, offset)
    }
    const ciphertexts = Array.from({ length: 1000 }, (_, sequence) => {
      const nonce = Buffer.from(baseNonce)
      nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(draw())
      return Buffer.concat([cipher.update(draw()), cipher.final(), cipher.getAuthTag()])
    })
    expect(shake128(Buffer.concat(ciphertexts), 16).toString('hex')).toBe(VECTOR.accumulated)
  })
})

describe('against @hpke/core', () => {
  const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const info = new TextEncoder().encode('yiwang/test/v1')
  const aad = Buffer.from('aad')
  const plaintext = Buffer.from('路灯坏了')

  it('opens what it sealed', async () => {
    const pair = generateSubjectKey()
    const publicKey = await suite.kem.deserializePublicKey(Buffer.from(pair.publicKey, 'base64url'))
    const sender = await suite.createSenderContext({ recipientPublicKey: publicKey, info })
    const ct = Buffer.from(await sender.seal(plaintext, aad))
    const message = { enc: Buffer.from(sender.enc), ct }
    expect(createHpke('yiwang/test/v1').open(readPrivateKey(pair.privateKey), aad, message)).toEqual(plaintext)
  })

  it('seals what it opens', async () => {
    const pair = generateSubjectKey()
    const { enc, ct } = createHpke('yiwang/test/v1').seal(readPublicKey(pair.publicKey), aad, plaintext)
    const recipientKey = await suite.kem.deserializePrivateKey(Buffer.from(pair.privateKey, 'base64url'))
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info })
    expect(Buffer.from(await recipient.open(ct, aad))).toEqual(plaintext)
  })
})

describe('refusals', () => {
  const pair = generateSubjectKey()
  const hpke = createHpke('yiwang/test/v1')
  const message = hpke.seal(readPublicKey(pair.publicKey), Buffer.from('aad'), Buffer.from('text'))
  const by = readPrivateKey(pair.privateKey)

  it('opens neither with another info nor with other associated data', () => {
    expect(() => createHpke('yiwang/test/v2').open(by, Buffer.from('aad'), message)).toThrow('unable to authenticate')
    expect(() => hpke.open(by, Buffer.from('add'), message)).toThrow('unable to authenticate')
  })

  it.each([0, 1, 15])('does not open a ciphertext of %i bytes', (length) => {
    const cut = { ...message, ct: message.ct.subarray(0, length) }
    expect(() => hpke.open(by, Buffer.from('aad'), cut)).toThrow('authentication tag')
  })

  it('never makes the same box twice', () => {
    const again = hpke.seal(readPublicKey(pair.publicKey), Buffer.from('aad'), Buffer.from('text'))
    expect(again.enc).not.toEqual(message.enc)
    expect(again.ct).not.toEqual(message.ct)
  })
})

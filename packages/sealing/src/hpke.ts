import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  decapsulate,
  encapsulate,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

/** `HPKE` ‖ DHKEM(X25519, HKDF-SHA256) ‖ HKDF-SHA256 ‖ AES-256-GCM, RFC 9180 section 7. */
const SUITE = Buffer.from('48504b45002000010002', 'hex')
const VERSION = Buffer.from('HPKE-v1')
const NOTHING = Buffer.alloc(0)
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Bytes HPKE adds to a plaintext: the encapsulated key and the authentication tag. */
export const HPKE_OVERHEAD = 32 + TAG_BYTES

/** A sealed message: encapsulated key (32 bytes) and ciphertext with its tag at the end. */
export interface HpkeMessage {
  readonly enc: Buffer
  readonly ct: Buffer
}

function labelled(label: string, value: Uint8Array): Buffer {
  return Buffer.concat([VERSION, SUITE, Buffer.from(label), value])
}

function labelledHash(label: string, value: Uint8Array): Buffer {
  return createHmac('sha256', NOTHING).update(labelled(label, value)).digest()
}

const PSK_ID_HASH = labelledHash('psk_id_hash', NOTHING)
const SECRET_IKM = labelled('secret', NOTHING)

/** Key and base nonce out of a shared secret: RFC 9180 section 5.1, base mode; extract and expand are one HKDF call. */
export function keySchedule(scheduleContext: Buffer, sharedSecret: Buffer): { key: Buffer; baseNonce: Buffer } {
  const expand = (label: string, length: number): Buffer => {
    const info = Buffer.concat([Buffer.from([0, length]), labelled(label, scheduleContext)])
    return Buffer.from(hkdfSync('sha256', SECRET_IKM, sharedSecret, info, length))
  }
  return { key: expand('key', KEY_BYTES), baseNonce: expand('base_nonce', NONCE_BYTES) }
}

/** The key schedule's context for an application's `info`; constant per purpose, so compute it once. */
export function scheduleContextFor(info: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0]), PSK_ID_HASH, labelledHash('info_hash', info)])
}

/** What opens one message and no other: its key and nonce, without the private key they came from. */
export interface MessageKey {
  readonly key: Buffer
  readonly nonce: Buffer
}

/** Opens a ciphertext with the key of its message; throws when any bit of it or of `aad` differs. */
export function openWithKey({ key, nonce }: MessageKey, aad: Uint8Array, ct: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(aad)
  const end = Math.max(0, ct.length - TAG_BYTES)
  decipher.setAuthTag(ct.subarray(end))
  return Buffer.concat([decipher.update(ct.subarray(0, end)), decipher.final()])
}

export interface Hpke {
  /** one message to a public key; a fresh encapsulation each time, hence sequence number 0 */
  seal(to: KeyObject, aad: Uint8Array, plaintext: Uint8Array): HpkeMessage
  /** key of the message this encapsulated key belongs to, for this purpose only */
  keyOf(by: KeyObject, enc: Buffer): MessageKey
  /** throws when any bit of enc, ct, aad or info differs, or the key is another */
  open(by: KeyObject, aad: Uint8Array, message: HpkeMessage): Buffer
}

/**
 * HPKE (RFC 9180) base mode, single-shot, for one purpose named by `info`.
 * @example createHpke('yiwang/sealed-box/v1').seal(publicKey, aad, plaintext)
 */
export function createHpke(info: string): Hpke {
  const scheduleContext = scheduleContextFor(Buffer.from(info))
  function keyOf(by: KeyObject, enc: Buffer): MessageKey {
    const { key, baseNonce } = keySchedule(scheduleContext, decapsulate(by, enc))
    return { key, nonce: baseNonce }
  }
  return {
    seal(to, aad, plaintext) {
      const { sharedKey, ciphertext: enc } = encapsulate(to)
      const { key, baseNonce } = keySchedule(scheduleContext, sharedKey)
      const cipher = createCipheriv('aes-256-gcm', key, baseNonce).setAAD(aad)
      return { enc, ct: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]) }
    },
    keyOf,
    open: (by, aad, { enc, ct }) => openWithKey(keyOf(by, enc), aad, ct),
  }
}

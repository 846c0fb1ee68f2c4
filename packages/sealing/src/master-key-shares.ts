import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'

const KEY_BYTES = 32
const CHECK_BYTES = 4
const FINGERPRINT_BYTES = 6
const MARK = 'yiwang-share-v1'

/** One of the two parts of a master key; alone it tells nothing of the key. */
export interface KeyShare {
  /** which of the two */
  readonly part: 'A' | 'B'
  /** names the key without giving anything of it away; the same on both parts */
  readonly fingerprint: string
  readonly bytes: Buffer
}

const checkOf = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, CHECK_BYTES).toString('hex')

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
}

/** Names a master key on paper and in logs: derived one way, so that it may be seen by anybody. */
export function masterKeyFingerprint(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'yiwang/master-key-fingerprint/v1', FINGERPRINT_BYTES)).toString('hex')
}

/** Reads the text of a master key file; throws SealingError('master_key_damaged'). */
export function parseMasterKeyText(text: string, place: string): Buffer {
  const key = fromBase64url(text.trim())
  if (key?.length !== KEY_BYTES) throw new SealingError('master_key_damaged', place)
  return key
}

/** Splits a master key for two people: both parts are needed, either alone is noise. */
export function splitMasterKey(key: Buffer): readonly [KeyShare, KeyShare] {
  const noise = randomBytes(KEY_BYTES)
  const fingerprint = masterKeyFingerprint(key)
  return [
    { part: 'A', fingerprint, bytes: noise },
    { part: 'B', fingerprint, bytes: xor(key, noise) },
  ]
}

/** Puts the two parts together; throws SealingError('key_share_mismatch') when they are not of one key. */
export function joinMasterKey(first: KeyShare, second: KeyShare): Buffer {
  const key = xor(first.bytes, second.bytes)
  const isPair = first.part !== second.part && first.fingerprint === second.fingerprint
  const fits = timingSafeEqual(Buffer.from(masterKeyFingerprint(key)), Buffer.from(first.fingerprint.padEnd(12)))
  if (!isPair || !fits) throw new SealingError('key_share_mismatch')
  return key
}

/** A part as it is printed: groups of four hexadecimal digits behind which a check notices a wrong one. */
export function writeKeyShare({ part, fingerprint, bytes }: KeyShare): string {
  const groups = bytes.toString('hex').match(/.{4}/g) ?? []
  const body = `${MARK} ${part} ${fingerprint} ${groups.join(' ')}`
  return `${body} ${checkOf(body)}`
}

/** Reads a typed or scanned part, however it is spaced; throws SealingError('key_share_damaged'). */
export function readKeyShare(text: string): KeyShare {
  const words = text.trim().toLowerCase().split(/\s+/)
  const [mark, part = '', fingerprint = '', ...rest] = words
  const digits = rest.join('')
  const hex = digits.slice(0, KEY_BYTES * 2)
  const share: KeyShare = { part: part === 'a' ? 'A' : 'B', fingerprint, bytes: Buffer.from(hex, 'hex') }
  const isWhole = mark === MARK && (part === 'a' || part === 'b') && /^[0-9a-f]{64}$/.test(hex)
  if (!isWhole || !writeKeyShare(share).endsWith(` ${digits.slice(KEY_BYTES * 2)}`) || digits.length !== 72)
    throw new SealingError('key_share_damaged')
  return share
}

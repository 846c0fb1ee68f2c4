import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A month's wrapping key (32 bytes); destroying it makes every wrap under it unreadable, also in backups. */
export interface EpochKey {
  /** `YYYY-MM` */
  readonly epoch: string
  readonly key: Buffer
}

function additionalData(subjectId: string, epoch: string): Buffer {
  return Buffer.from(JSON.stringify(['yiwang/key-wrap/v1', subjectId, epoch]))
}

/**
 * Wraps a subject's private key (base64url) under an epoch key: `<epoch>.<base64url>`, AES-256-GCM, bound to the subject
 * and the epoch. Random nonces keep it sound for 2³² wraps a month (NIST SP 800-38D, 8.3).
 * @example const wrapped = wrapKey({ key: privateKey, epochKey: store.epochKey('2026-11'), subjectId })
 */
export function wrapKey(request: {
  readonly key: string
  readonly epochKey: EpochKey
  readonly subjectId: string
}): string {
  const raw = fromBase64url(request.key)
  if (raw === undefined) throw new SealingError('key_invalid')
  const { epoch, key } = request.epochKey
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additionalData(request.subjectId, epoch))
  const sealed = Buffer.concat([nonce, cipher.update(raw), cipher.final(), cipher.getAuthTag()])
  return `${epoch}.${sealed.toString('base64url')}`
}

/** Epoch (`YYYY-MM`) whose key opens this wrap; throws SealingError('wrap_not_openable') when it names none. */
export function epochOfWrap(wrapped: string): string {
  const epoch = /^(\d{4}-\d{2})\./.exec(wrapped)?.[1]
  if (epoch === undefined) throw new SealingError('wrap_not_openable')
  return epoch
}

function unwrapOrThrow(wrapped: string, epochKey: EpochKey, subjectId: string): string {
  const sealed = fromBase64url(wrapped.slice(epochKey.epoch.length + 1))
  if (sealed === undefined || epochOfWrap(wrapped) !== epochKey.epoch) throw new SealingError('wrap_not_openable')
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', epochKey.key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(additionalData(subjectId, epochKey.epoch)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const raw = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  return raw.toString('base64url')
}

/** The wrapped private key (base64url); throws SealingError('wrap_not_openable') without detail. */
export function unwrapKey(request: {
  readonly wrapped: string
  readonly epochKey: EpochKey
  readonly subjectId: string
}): string {
  try {
    return unwrapOrThrow(request.wrapped, request.epochKey, request.subjectId)
  } catch {
    throw new SealingError('wrap_not_openable')
  }
}

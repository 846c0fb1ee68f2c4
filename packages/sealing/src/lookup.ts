import { createHmac } from 'node:crypto'
import { SealingError } from './errors.ts'

/** What a subject can be found by. */
export type LookupKind = 'phone' | 'id-card'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A phone number as digits: full-width forms, separators and the prefix of China (+86, 0086, 86) gone. */
export function normalisePhone(phone: string): string {
  const compact = phone.normalize('NFKC').replaceAll(/[\s\p{Cf}()\-‐-―._·]/gu, '')
  const digits = compact.replace(/^00/, '+').replace(/^\+?86(?=1[3-9]\d{9}$|0?[1-9]\d{8,10}$)/, '')
  if (!/^\+?\d{5,15}$/.test(digits)) throw new SealingError('lookup_value_invalid', 'phone')
  return digits
}

/** An identity card number in its form of 18 characters (GB 11643); one of 15 gets century and check character. */
export function normaliseIdCard(idCard: string): string {
  const compact = idCard
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()
  if (/^\d{17}[\dX]$/.test(compact)) return compact
  if (!/^\d{15}$/.test(compact)) throw new SealingError('lookup_value_invalid', 'idCard')
  const first17 = `${compact.slice(0, 6)}19${compact.slice(6)}`
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return first17 + '10X98765432'.charAt(sum % 11)
}

/**
 * Tag (HMAC-SHA-256, base64url) under which a subject is found by phone or identity card. Phone numbers are few enough to
 * try them all, so the tag protects nobody from whoever holds `prfKey` (32 bytes): it stays in the vault.
 * Throws SealingError('lookup_value_invalid').
 * @example lookupTag({ prfKey, kind: 'phone', value: '+86 138 0000 0000' }) // same tag as '13800000000'
 */
export function lookupTag(request: {
  readonly prfKey: Uint8Array
  readonly kind: LookupKind
  readonly value: string
}): string {
  if (request.prfKey.length !== 32) throw new SealingError('key_invalid', 'prfKey')
  const normalised = request.kind === 'phone' ? normalisePhone(request.value) : normaliseIdCard(request.value)
  return createHmac('sha256', request.prfKey)
    .update(`yiwang/lookup/v1\0${request.kind}\0${normalised}`)
    .digest('base64url')
}

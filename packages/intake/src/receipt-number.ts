import { chinaDay } from '@yiwang/kernel'

/** Crockford's base32: no I, L, O, U, so that what is read aloud or copied by hand comes back right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_LENGTH = 8

/** Multiplication by x in GF(2^5) modulo x^5 + x^2 + 1. */
const timesX = (value: number): number => (value << 1) ^ (value & 16 ? 0x25 : 0)

/**
 * Horner's rule over GF(32): each place has another weight, so any one wrong character and any two swapped ones are
 * noticed.
 */
function checkCharacter(body: string): string {
  const value = Array.from(body).reduce((sum, character) => timesX(sum) ^ ALPHABET.indexOf(character), 0)
  return ALPHABET.charAt(timesX(value))
}

/** A fresh receipt number for the day it is in China; takes 8 random bytes. Shows no order and no count. */
export function createReceiptNumber(now: Date, randomBytes: Uint8Array): string {
  const date = chinaDay(now).slice(2).replaceAll('-', '')
  const random = Array.from(randomBytes.subarray(0, RANDOM_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('')
  const body = date + random
  return `YW${body}${checkCharacter(body)}`
}

/** Whether a number in canonical form has the right check character. */
export function isReceiptNumber(text: string): boolean {
  if (!/^YW\d{6}[0-9A-HJKMNP-TV-Z]{9}$/.test(text)) return false
  return checkCharacter(text.slice(2, -1)) === text.at(-1)
}

/**
 * The canonical form of what a person typed: any case, full-width characters, with or without hyphens, spaces and the
 * prefix, O for 0, I or L for 1. Undefined when it is no receipt number.
 */
export function readReceiptNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
  const body = plain.replace(/^YW/, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const number = `YW${body}`
  return isReceiptNumber(number) ? number : undefined
}

/** As printed and shown: `YW261123-7KQ2-9XMD-C`. */
export function showReceiptNumber(number: string): string {
  return [number.slice(0, 8), number.slice(8, 12), number.slice(12, 16), number.slice(16)].join('-')
}

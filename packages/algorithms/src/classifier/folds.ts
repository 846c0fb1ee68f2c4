import type { Message } from './message.ts'

/** Into how many parts messages are split to see how well what was learnt of four holds for the fifth. */
export const FOLDS = 5

/**
 * The part a message belongs to: SHA-256 of its subject in UTF-8 without any white space, read as one whole number
 * (big-endian), modulo 5. Since 16 ≡ 1 (mod 5) that is the sum of the hash's hexadecimal digits modulo 5. A message
 * without a subject goes by its story.
 * @param hash SHA-256 of a text, hexadecimal
 */
export function foldOf({ subject, detail }: Message, hash: (text: string) => string): number {
  const bare = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s/gu, '')
  const digits = hash(bare(subject) || bare(detail))
  return Array.from(digits).reduce((sum, digit) => sum + Number.parseInt(digit, 16), 0) % FOLDS
}

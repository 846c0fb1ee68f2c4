/** Masks of redacted words, e.g. 〔电话〕. */
const MASK = /〔[^〕]*〕/g
const DIGITS = /\p{Nd}+/gu
/** Not a letter of the basic plane, nor the sign that stands for a number. */
const BREAK = /(?:[^\p{L}0]|[\u{10000}-\u{10FFFF}])+/u

/**
 * The unbroken pieces of a text, in one width and case. Every number is read as `0`, so that no telephone, house or account
 * is ever learnt; what was masked breaks the text.
 * @example runsOf('路灯坏了，电话１３８〔电话〕') // ['路灯坏了', '电话0']
 */
export function runsOf(text: string): string[] {
  const plain = text.replaceAll(MASK, ' ').normalize('NFKC').toLowerCase().replaceAll(DIGITS, '0')
  return plain.split(BREAK).filter((run) => run !== '')
}

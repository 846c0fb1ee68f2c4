/**
 * Whether so many digits stand in a row, written wide or with gaps and dashes too: long enough ones are a telephone or an
 * identity number, which words that are not sealed must not hold.
 */
export function hasDigitRun(words: string, length: number): boolean {
  const plain = words.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '')
  return new RegExp(`\\d{${length}}`).test(plain)
}

import { DANGER_WORDS } from './danger-words.ts'

/**
 * Everyday words for people in danger. Where it is not sure, the answer is to call: one telephone line too many on a page costs
 * nothing.
 */
const DANGER = new RegExp(DANGER_WORDS.join('|'), 'i')

/** What is judged by, as text: where it is another one, what was judged is to be judged anew. */
export const DANGER_PATTERN = DANGER.source

/** Groups of phrases the list has. */
export const DANGER_PATTERNS = DANGER_WORDS.length

const plainOf = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '')

/**
 * Whether these words speak of danger to life: by everyday words, or by those under which the dispatch catalogue lists an
 * emergency. Nothing of them is kept.
 */
export function speaksOfDanger(words: string, catalogued: readonly string[] = []): boolean {
  const plain = plainOf(words)
  return DANGER.test(plain) || catalogued.some((term) => plain.includes(term))
}

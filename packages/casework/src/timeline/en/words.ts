import { listOf, type Facts } from '../facts.ts'

/** Says the parts that are there one after another, each a sentence: `A. B.` */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!。？！]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** Something said only when the value is there. */
export const when = (value: string, text: (value: string) => string): string => (value === '' ? '' : text(value))

/** `1 file`, `3 files`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many photos and papers came with it; nothing when there are none. */
export const withFiles = (facts: Facts): string => {
  const count = listOf(facts, 'attachments').length
  return count === 0 ? '' : `${counted(count, 'file')} attached`
}
